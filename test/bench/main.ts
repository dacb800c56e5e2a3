import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { commands } from './commands';
import { type Comparison, type Measured, summary, type Unmeasured } from './comparison';
import { instances } from './instances';
import { ledger, road } from './money';
import { send } from './send';
import { sweep } from './sweep';
import { machine, table } from './table';

const comparisons: Readonly<Record<string, () => Comparison | Promise<Comparison>>> = {
  commands,
  send,
  road,
  ledger,
  sweep,
  instances,
};

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});

const page = (written: string, rounds: number): string => `# Figures

Medians of ${rounds} interleaved rounds, written by \`npm run bench\` on ${machine()}. A ratio is the middle one of the
rounds' own ratios. The simulated Slack and eBay run on the same machine, for us and for each baseline alike.

${written}

Why some goals are missed: [slower than a bare app](decisions/0052-slower-than-a-bare-app.md).
`;

const main = async (): Promise<void> => {
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds must be a whole number from 1 on');
  const chosen = Object.entries(comparisons).filter(([name]) => values.only === undefined || name === values.only);
  if (chosen.length === 0) throw new Error(`--only must be one of ${Object.keys(comparisons).join(', ')}`);
  const parts: Comparison[] = [];
  const measured: Measured[] = [];
  for (const [, build] of chosen) parts.push(await build());
  for (let round = 1; round <= rounds; round += 1) {
    for (const part of parts) {
      process.stderr.write(`round ${round} of ${rounds}: ${part.name}\n`);
      measured.push(...(await part.round()));
    }
  }
  for (const part of parts) await part.close?.();
  const rows = summary(measured);
  const unmeasured: Unmeasured[] = parts.flatMap((part) => part.unmeasured ?? []);
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ machine: machine(), rounds, rows, unmeasured }, null, 2)}\n`);
    return;
  }
  const written = table(rows, unmeasured);
  process.stdout.write(`${written}\n`);
  // A part alone would leave the page without the others.
  if (values.only === undefined) writeFileSync('docs/benchmarks.md', page(written, rounds));
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
