import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningClock } from '../sim/ebay/running-clock';
import { createEbaySimulator } from '../sim/ebay/simulator';
import { createSlackSimulator } from '../sim/slack/simulator';
import { load } from './command-load';
import type { Comparison, Goal, Measured } from './comparison';
import { median, percentile } from './figures';
import { startMeasured } from './measured-app';
import { buildDesk, buildProgram } from './programs';

const ORDERS = 50;
const WARM_UP = 200;
const COUNTS: readonly (readonly [atOnce: number, count: number])[] = [
  [1, 200],
  [20, 300],
  [100, 500],
];

interface Figures {
  readonly start: number;
  readonly memory: number;
  readonly memoryAfter: number;
  /** Milliseconds of processor time per command. */
  readonly processor: number;
  readonly acks: readonly number[];
  /** Whole answers per second, by how many commands are under way at once. */
  readonly perSecond: ReadonlyMap<number, number>;
}

/** One app between fresh simulators: started, warmed up, measured, stopped. */
const measure = async (command: readonly string[], environment: Readonly<Record<string, string>>): Promise<Figures> => {
  const clock = runningClock();
  const ebay = createEbaySimulator({ clock });
  const commands = Array.from({ length: ORDERS }, () => `/cancellation check ${ebay.sells().orderId}`);
  const [address, slack] = await Promise.all([
    ebay.listen(),
    createSlackSimulator({ manifest: 'manifest.yml', burst: 1_000_000, safetyMs: 60_000 }),
  ]);
  const connection = slack.connect();
  const app = await startMeasured(command, {
    SLACK_MODE: 'socket',
    SLACK_BOT_TOKEN: connection.botToken,
    SLACK_APP_TOKEN: connection.appToken,
    SLACK_API_URL: connection.apiUrl,
    EBAY_API_URL: address.url,
    EBAY_CLIENT_ID: ebay.credentials.clientId,
    EBAY_CLIENT_SECRET: ebay.credentials.clientSecret,
    EBAY_REFRESH_TOKEN: ebay.accounts[0]?.refreshToken ?? '',
    ...environment,
  });
  try {
    const memory = app.memory();
    await load(slack, commands, WARM_UP, 5);
    const before = app.processor();
    const perSecond = new Map<number, number>();
    let acks: readonly number[] = [];
    for (const [atOnce, count] of COUNTS) {
      const measured = await load(slack, commands, count, atOnce);
      perSecond.set(atOnce, measured.perSecond);
      if (atOnce === 1) acks = measured.acks;
    }
    const count = COUNTS.reduce((sum, [, each]) => sum + each, 0);
    const processor = (app.processor() - before) / count;
    return { start: app.startMilliseconds, memory, memoryAfter: app.memory(), processor, acks, perSecond };
  } finally {
    await app.stop();
    await Promise.all([slack.stop(), address.close()]);
    clock.stop();
  }
};

const BARE = 'a bare Bolt app';
const BARE_WITH_ORDER = 'a bare Bolt app that reads the order too';

/** The same work at eBay's side on both sides: what is left is what the desk itself costs. */
const compareWithOrder = (ours: Figures, bare: Figures): Measured[] =>
  COUNTS.map(([atOnce]) => ({
    figure: `the same, ${atOnce} at once, with the order`,
    unit: '/s',
    ours: ours.perSecond.get(atOnce) ?? Number.NaN,
    baseline: bare.perSecond.get(atOnce) ?? Number.NaN,
    against: BARE_WITH_ORDER,
  }));

const compare = (ours: Figures, bare: Figures): Measured[] => {
  const against = (figure: string, unit: Measured['unit'], read: (of: Figures) => number, goal?: Goal): Measured => ({
    figure,
    unit,
    ours: read(ours),
    baseline: read(bare),
    against: BARE,
    ...(goal === undefined ? {} : { goal }),
  });
  return [
    against('start to ready', 'ms', (of) => of.start, { atMostMore: 700 }),
    against('memory when ready', 'MB', (of) => of.memory, { atMostMore: 60 }),
    against('memory after 1,200 commands', 'MB', (of) => of.memoryAfter),
    against('ack p50', 'ms', (of) => median(of.acks)),
    against('ack p99', 'ms', (of) => percentile(of.acks, 0.99), { atMostTimes: 1.2 }),
    against('processor time per command', 'ms', (of) => of.processor),
    ...COUNTS.map(([atOnce]) =>
      against(`\`/cancellation check\`, ${atOnce} at once`, '/s', (of) => of.perSecond.get(atOnce) ?? Number.NaN, {
        atLeastTimes: 0.8,
      }),
    ),
  ];
};

/** The desk, which reads the order as well, beside a bare Bolt app that acknowledges, calls eBay once and responds. */
export const commands = (): Comparison => {
  const desk = buildDesk();
  const bare = buildProgram('bare-bolt');
  return {
    name: 'commands',
    async round() {
      const folder = mkdtempSync(join(tmpdir(), 'aftersale-bench-'));
      try {
        const theirs = await measure(bare, {});
        const ours = await measure(desk, {
          DATABASE_URL: `file:${join(folder, 'desk.sqlite')}`,
          DESK_FILE: join(folder, 'desk.yml'),
          ACCOUNTS_FILE: join(folder, 'accounts.yml'),
          HEALTH_PORT: '0',
          LOG_LEVEL: 'silent',
        });
        const withOrder = await measure(bare, { READS_ORDER: 'yes' });
        return [...compare(ours, theirs), ...compareWithOrder(ours, withOrder)];
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
};
