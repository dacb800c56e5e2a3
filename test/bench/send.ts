import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Comparison, Measured, Unmeasured } from './comparison';
import { startMeasured } from './measured-app';
import { buildDesk, buildProgram } from './programs';
import type { SendTimes } from './send-program';

/** The reply that eBay's page of this call shows. */
const SAMPLE = 'test/ebay/samples/getCancellation.response.1.json';
const run = promisify(execFile);

const figure = (name: string): string => `\`send\`, one call after the other, against ${name}`;

/** `send` with everything that it does, beside clients that only fetch; each process measures both sides in turns. */
export const send = async (): Promise<Comparison> => {
  buildDesk();
  const server = await startMeasured(buildProgram('canned-ebay'), { BODY: readFileSync(SAMPLE, 'utf8') });
  const [node = '', program = ''] = buildProgram('send-program', 'built', 'peer');
  const unmeasured = new Map<string, Unmeasured>();
  return {
    name: 'send',
    get unmeasured() {
      return [...unmeasured.values()];
    },
    async round(): Promise<Measured[]> {
      const address = `http://127.0.0.1:${server.line.split(' ')[1]}`;
      const env = {
        PATH: process.env.PATH ?? '',
        HOME: process.env.HOME ?? '',
        NODE_ENV: 'production',
        ADDRESS: address,
      };
      const { stdout } = await run(node, [program], { env });
      // The program's own output, one line of its type.
      const times = JSON.parse(stdout) as SendTimes[];
      return times.flatMap((rival): Measured[] => {
        if ('why' in rival) {
          unmeasured.set(rival.name, { figure: figure(rival.name), why: `${rival.name} ${rival.why}` });
          return [];
        }
        const goal = { atMostTimes: rival.name === 'bare axios' ? 1.2 : 1 };
        const against = rival.name;
        return rival.blocks.map((block) => ({ figure: figure(rival.name), unit: 'ms', ...block, against, goal }));
      });
    },
    close: () => server.stop(),
  };
};
