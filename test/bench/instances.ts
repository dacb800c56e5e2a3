import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { CancelId } from '../../src/ids';
import { runningClock } from '../sim/ebay/running-clock';
import { createEbaySimulator } from '../sim/ebay/simulator';
import { builtDesk } from './built';
import type { Comparison, Measured } from './comparison';
import { type EbaySide, openMoneyRoad } from './money-road';
import { buildDesk, buildProgram } from './programs';

const ACTS = 60;
/** Everything is asked for before anything is due, so that only the doing is measured. */
const HEAD_START = 6_000;
const UNLIMITED = { cancellation: 10_000_000, order: 10_000_000 };
const FIGURE = "buyers' cancellations accepted on one PostgreSQL";

interface Instance {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
  /** How many acts it did; known when it has ended. */
  readonly took: Promise<number>;
}

const start = ([node = '', program = '']: readonly string[], database: string, ebay: EbaySide): Instance => {
  const env = {
    PATH: process.env.PATH ?? '',
    NODE_ENV: 'production',
    DATABASE: database,
    EBAY: JSON.stringify(ebay),
  };
  const child = spawn(node, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const heard = (word: string) =>
    new Promise<string>((resolve, reject) => {
      lines.on('line', (line) => line.startsWith(word) && resolve(line));
      child.once('exit', () => reject(new Error(`An instance ended before it said ${word}.`)));
    });
  return {
    child,
    ready: heard('ready').then(() => undefined),
    took: heard('took').then((line) => Number(line.split(' ')[1])),
  };
};

const freshDatabase = async (server: string, name: string): Promise<string> => {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name}`);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
};

interface Run {
  readonly perSecond: number;
  /** Acts of the instance that did most. */
  readonly largest: number;
}

/** One process does everything, or several share it by leases; the simulated eBay stands in this process. */
export const instances = async (): Promise<Comparison> => {
  const server = process.env.TEST_DATABASE_URL;
  if (server === undefined) {
    const why = 'no PostgreSQL was given: `bash .ci/postgres npm run bench` starts one';
    return { name: 'instances', round: async () => [], unmeasured: [{ figure: FIGURE, why }] };
  }
  buildDesk();
  const program = buildProgram('instance-program', 'built', 'money-road');
  const desk = builtDesk();
  const simClock = runningClock();
  const simulator = createEbaySimulator({ clock: simClock, callLimits: UNLIMITED });
  const listening = await simulator.listen();
  const ebay: EbaySide = {
    address: listening.url,
    credentials: simulator.credentials,
    refreshToken: simulator.accounts[0]?.refreshToken ?? '',
  };

  const run = async (count: number): Promise<Run> => {
    const database = await freshDatabase(server, `bench_${count}`);
    const store = desk.store.createStore(await desk.database.openDatabase(database), {
      clock: desk.clock.systemClock,
      auditKey: 'a key for the bench',
    });
    const family = Array.from({ length: count }, () => start(program, database, ebay));
    await Promise.all(family.map(({ ready }) => ready));
    const road = openMoneyRoad(store, ebay, { takeUp: HEAD_START });
    const ids = Array.from({ length: ACTS }, () =>
      CancelId.parse(simulator.buyer.requestsCancellation({ orderId: simulator.sells().orderId })),
    );
    const due = performance.now() + HEAD_START;
    for (const id of ids) await road.ask(id);
    if (performance.now() > due) throw new Error('The head start was too short to ask for everything.');
    while ((await store.decisions.nextAt()) !== undefined) await new Promise((resolve) => setTimeout(resolve, 10));
    const seconds = (performance.now() - due) / 1000;
    for (const { child } of family) child.kill('SIGTERM');
    const took = await Promise.all(family.map((each) => each.took));
    await Promise.all(family.map(({ child }) => (child.exitCode === null ? once(child, 'exit') : undefined)));
    const all = took.reduce((sum, one) => sum + one, 0);
    if (all !== ACTS) throw new Error(`${ACTS} were asked for and ${all} were sent`);
    road.close();
    await store.close();
    return { perSecond: ACTS / seconds, largest: Math.max(...took) };
  };

  return {
    name: 'instances',
    async round(): Promise<Measured[]> {
      const one = await run(1);
      const several: Measured[] = [];
      for (const count of [2, 4]) {
        const many = await run(count);
        several.push(
          {
            figure: `${FIGURE} by ${count} instances`,
            unit: '/s',
            ours: many.perSecond,
            baseline: one.perSecond,
            against: 'one instance',
            ...(count === 2 ? { goal: { atLeastTimes: 1.7 } } : {}),
          },
          {
            figure: `done by the busiest of ${count} instances`,
            unit: 'acts',
            ours: many.largest,
            baseline: ACTS / count,
            against: `an even share of ${ACTS}`,
          },
        );
      }
      return several;
    },
    async close() {
      await listening.close();
      simClock.stop();
    },
  };
};
