import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Decision, hasEnded } from '../../src/desk/decision';
import { parseDeskFile } from '../../src/desk/desk-file-text';
import type { AnyAct } from '../../src/desk/operation';
import { BulkId } from '../../src/ids';
import { silentLog } from '../../src/log';
import { seenItems } from '../../src/perform/bulk/waiting-items';
import { Operations } from '../../src/perform/operations';
import { createPerform, type Perform } from '../../src/perform/perform';
import { openDatabase } from '../../src/store/database';
import { createStore, type Store } from '../../src/store/store';
import { ACCOUNT, type FakeEbay, person, refundOperation } from '../perform/refund-desk';
import { handMovedClock, type SimClock } from '../sim/ebay/clock';
import { pick, seededRandom } from '../sim/ebay/random';
import { Life } from './mortal';

const BULK = BulkId.parse('a bulk');
const GATES = {
  straight: 'limits: [{ role: agent, per_act: [1000 USD] }]',
  undo: 'limits: [{ role: agent, per_act: [1000 USD] }]\nundo: { money: 10s }',
  'sign-off of some': 'limits: [{ role: agent, per_act: [50 USD] }]',
} as const;
const LIFE = 260;

const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'bulk-faults-'));

export const removeFiles = (): void => rmSync(folder, { recursive: true, force: true });

interface Alive {
  readonly life: Life;
  readonly store: Store;
  readonly perform: Perform;
}

/** The act, from a process that may die before the call leaves or when its answer has come. */
const mortal = (act: AnyAct, life: Life): AnyAct => ({
  ...act,
  async run(...given) {
    await life.port();
    const answer = await act.run(...given).catch((thrown: unknown) => ({ thrown }));
    await life.port();
    if ('thrown' in answer) throw answer.thrown;
    return answer;
  },
});

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** One bulk from the press to its end, in processes that die at the calls that the seed says. */
class Run {
  readonly clock: SimClock = handMovedClock();
  readonly random: () => number;
  readonly amounts: readonly number[];
  readonly gate: keyof typeof GATES;
  readonly ebay: FakeEbay;
  lives = 0;

  constructor(
    readonly seed: number,
    readonly path: string,
    /** Forgets that a bulk was asked for before. */
    readonly forgetful: boolean,
  ) {
    this.random = seededRandom(seed);
    this.gate = pick(this.random, ['straight', 'undo', 'sign-off of some'] as const);
    this.amounts = Array.from({ length: 3 + Math.floor(this.random() * 4) }, () => 10 + Math.floor(this.random() * 80));
    this.ebay = {
      orders: new Map(this.amounts.map((_, index) => [String(index), { paid: 500, refunded: [], state: 'open' }])),
      faults: this.random() < 0.3 ? ['lost_after'] : [],
      blind: false,
      late: false,
    };
  }

  async starts(): Promise<Alive> {
    const death = this.lives < 2 ? { atCall: 1 + Math.floor(this.random() * LIFE) } : undefined;
    this.lives += 1;
    const life = new Life(death, undefined);
    let started = false;
    const database = await openDatabase(this.path, {
      beforeStatement: () => (started ? life.port() : Promise.resolve()),
    });
    life.onDeath = () => void database.close();
    const store = createStore(database, { clock: this.clock, auditKey: 'a key for tests' });
    const shown: Store = this.forgetful
      ? {
          ...store,
          transaction: (run) =>
            store.transaction((tables) => run({ ...tables, bulks: { ...tables.bulks, create: async () => true } })),
        }
      : store;
    const policy = parseDeskFile(
      `roles: { agent: { people: [ana] }, approver: { people: [sam] } }\n${GATES[this.gate]}\n`,
    );
    const perform = createPerform({
      store: shown,
      operations: new Operations([mortal(refundOperation(this.ebay, 'test.refund', 'once_if_unseen'), life)]),
      contextFor: (account) => ({
        account: { id: account, name: 'Northwind', marketplace: 'EBAY_US', timeZone: 'UTC' },
        // The stand-in's operations never send: they act upon the orders above.
        ebay: { id: account, send: () => Promise.reject(new Error('not used')) },
        clock: this.clock,
        records: store,
      }),
      policy: { current: () => policy, groupsOf: () => [] },
      clock: this.clock,
      log: silentLog,
    });
    started = true;
    return { life, store, perform };
  }

  /** Lets work go on while time moves, until it is over or the process has died. */
  async drive(alive: Alive, work: (alive: Alive) => Promise<unknown>): Promise<Alive> {
    let over = false;
    const end = () => {
      over = true;
    };
    work(alive).then(end, end);
    for (let turns = 1; !over && !alive.life.dead && turns < 4_000; turns += 1) {
      await turn();
      if (turns % 20 === 0) await this.clock.advance(250);
    }
    return alive.life.dead ? this.starts() : alive;
  }

  async asks({ perform }: Alive): Promise<void> {
    await perform.askBulk({
      id: BULK,
      operation: 'test.refund',
      actor: { person: person('ana') },
      origin: { surface: 'bulk' },
      items: this.amounts.map((amount, index) => ({
        input: { account: ACCOUNT, order: String(index), amount: String(amount) },
        money: { amount: String(amount), currency: 'USD' },
      })),
      skipped: [],
    });
  }

  async attends({ perform, store }: Alive): Promise<void> {
    const sam = { person: person('sam') };
    const all = await store.decisions.ofBulk(BULK);
    const waiting = all.some(({ state }) => state === 'sign_off') && !all.some(({ state }) => state === 'asked');
    if (waiting) await perform.signOffBulk(BULK, sam, { verdict: 'sign_off', seen: seenItems(all) });
    for (const { id, state, bulk } of all) {
      if (state !== 'parked') continue;
      const happened = (this.ebay.orders.get(String(bulk?.place))?.refunded.length ?? 0) > 0;
      await perform.resolve(id, sam, happened ? 'happened' : 'not_happened', 'I looked at eBay.');
    }
  }

  /** From the press, which the person makes until it is acknowledged and then a second time, to the rest. */
  async ends(): Promise<{
    decisions: Decision[];
    summaries: number;
    chain: unknown;
    unfinished: number;
    lives: number;
  }> {
    let alive = await this.starts();
    let acknowledged = 0;
    while (acknowledged < 2) {
      alive = await this.drive(alive, async (now) => {
        await this.asks(now);
        acknowledged += 1;
      });
    }
    for (let round = 0; round < 60; round += 1) {
      alive = await this.drive(alive, ({ perform }) => perform.resume());
      alive = await this.drive(alive, (now) => this.attends(now));
      let left: number | undefined;
      alive = await this.drive(alive, async ({ store }) => {
        left = (await store.decisions.unfinished()).length;
      });
      if (left === 0) break;
      await this.clock.advance(20_000);
    }
    alive.life.die();
    const { lives } = this;
    this.lives = 99;
    const { store } = await this.starts();
    const summaries = (await store.outbox.claim(500, 1_000)).filter(({ notice }) => notice.kind === 'bulk_summary');
    const decisions = await store.decisions.ofBulk(BULK);
    const unfinished = (await store.decisions.unfinished()).length;
    const chain = await store.audit.verify();
    await store.close();
    return { decisions, summaries: summaries.length, chain, unfinished, lives };
  }
}

let template: string | undefined;
/** What does not hold at the end of the seed's story, and how many processes it took. */
export const runBulk = async (
  seed: number,
  forgetful = false,
): Promise<{ readonly wrong: readonly string[]; readonly lives: number }> => {
  if (template === undefined) {
    template = join(folder, 'template');
    const database = await openDatabase(template);
    await sql`pragma wal_checkpoint(truncate)`.execute(database.kysely);
    await database.close();
  }
  const path = join(folder, `run-${seed}-${forgetful}`);
  copyFileSync(template, path);
  const run = new Run(seed, path, forgetful);
  const { decisions, summaries, chain, unfinished, lives } = await run.ends();
  const wrong: string[] = [];
  if (decisions.length !== run.amounts.length) wrong.push(`${decisions.length} decisions of ${run.amounts.length}`);
  if (unfinished > 0 || !decisions.every(({ state }) => hasEnded(state))) wrong.push('something has not ended');
  if (chain !== undefined) wrong.push('the audit is broken');
  if (summaries !== 1) wrong.push(`${summaries} summaries`);
  for (const [place, amount] of run.amounts.entries()) {
    const refunded = run.ebay.orders.get(String(place))?.refunded ?? [];
    const state = decisions.find(({ bulk }) => bulk?.place === place)?.state;
    if (refunded.length !== 1 || refunded[0] !== amount)
      wrong.push(`item ${place}: refunded ${refunded.join(' and ')}`);
    if (state !== 'done') wrong.push(`item ${place} ended ${state}`);
  }
  return { wrong: wrong.map((what) => `seed ${seed} (${run.gate}, ${lives} lives): ${what}`), lives };
};
