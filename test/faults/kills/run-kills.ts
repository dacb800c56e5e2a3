import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../../../src/clock';
import { type Decision, hasEnded } from '../../../src/desk/decision';
import { DecisionId } from '../../../src/ids';
import { openDatabase } from '../../../src/store/database';
import { createStore, type Store } from '../../../src/store/store';
import { pick, seededRandom } from '../../sim/ebay/random';
import { violations } from '../invariants';
import { Child } from './family';
import { startOutside } from './outside';

export interface KillOptions {
  readonly kills: number;
  readonly instances: number;
  readonly seed: number;
  /** PostgreSQL; a SQLite file of its own when left out. */
  readonly url?: string;
}

export interface KillResult {
  readonly killed: number;
  readonly frozen: number;
  readonly decisions: readonly Decision[];
  readonly parked: number;
  readonly effects: number;
  readonly cut: number;
  readonly wrong: readonly string[];
}

const LEASE_MS = 1_200;
const LONGEST_MS = 60_000;

const everyDecision = async (store: Store): Promise<Decision[]> => {
  const ids = new Set<string>();
  for (let after = 0; ; ) {
    const rows = await store.audit.rows(after, 1_000);
    for (const { decision } of rows) if (decision !== undefined) ids.add(decision);
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.seq;
  }
  const found = await Promise.all([...ids].map((id) => store.decisions.find(DecisionId.parse(id))));
  return found.flatMap((decision) => decision ?? []);
};

/** Kills or stops real processes while they move money, starts others in their place, and looks at what really happened. */
export const runKills = async ({ kills, instances, seed, url: given }: KillOptions): Promise<KillResult> => {
  const random = seededRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'kills-'));
  const url = given ?? join(folder, 'desk.sqlite');
  let cut = 0;
  const outside = await startOutside(() => {
    if (random() > 0.1) return false;
    cut += 1;
    return true;
  });
  const acknowledged = new Set<string>();
  const born = () => new Child(({ acknowledged: id }) => id !== undefined && acknowledged.add(id));
  let spare = born();
  const next = async (): Promise<Child> => {
    const child = spare;
    spare = born();
    await child.go(url, outside.address, LEASE_MS);
    return child;
  };
  const family: Child[] = [];
  for (let one = 0; one < instances; one += 1) family.push(await next());
  const store = createStore(await openDatabase(url, { shared: true, connections: 2 }), {
    clock: systemClock,
    auditKey: 'a key for tests',
  });
  const parked = new Set<string>();
  const worker = () => family.find((child) => child.alive && !child.frozen);
  const attend = async () => {
    for (const decision of await store.decisions.unfinished()) {
      if (decision.state !== 'parked' || family.some((child) => child.frozen)) continue;
      parked.add(decision.id);
      const { amount } = decision.input as { amount: string };
      const happened = outside.effects.some((effect) => effect.amount === amount);
      worker()?.say({ say: 'resolve', decision: decision.id, happened });
    }
  };

  let frozen = 0;
  for (let run = 1; run <= kills; run += 1) {
    const press = {
      say: 'press',
      payload: `payload ${run}`,
      order: `order-${run}`,
      amount: `30.${String(run).padStart(5, '0')}`,
    };
    const victim = pick(random, family);
    (random() < 0.7 ? victim : worker())?.say(press);
    if (random() < 0.3) pick(random, family).say(press);
    const before = acknowledged.size;
    const early = random() < 0.2;
    for (let waited = 0; !early && acknowledged.size === before && waited < 1_000; waited += 5) await wait(5);
    await wait(random() * 120);
    if (random() < 0.3) {
      frozen += 1;
      victim.freeze();
      await wait(LEASE_MS * (0.3 + random()));
      victim.thaw();
    } else {
      await victim.kill();
      family[family.indexOf(victim)] = await next();
    }
    if (worker() === undefined) throw new Error(`Every process has ended by itself before run ${run}.`);
    await attend();
  }

  const begun = systemClock.now().getTime();
  let unfinished: readonly unknown[] = [1];
  while (systemClock.now().getTime() - begun < LONGEST_MS) {
    await attend();
    unfinished = await store.decisions.unfinished();
    if (unfinished.length === 0 && (await store.outbox.nextAt()) === undefined) break;
    await wait(100);
  }
  for (const child of [...family, spare]) await child.kill();
  const decisions = await everyDecision(store);
  const { effects, workspace } = outside;
  const wrong = await violations(
    {
      store,
      workspace,
      needed: () => 0,
      money: {
        effects: effects.map(({ amount }) => ({ of: amount })),
        effectOf: ({ input }) => (input as { amount: string }).amount,
        // Each order is looked at below.
        orders: [],
      },
      promises: { signed: new Set(), undone: new Set() },
    },
    decisions,
  );
  const known = new Set<string>(decisions.map(({ id }) => id));
  for (const id of acknowledged) if (!known.has(id)) wrong.push(`an acknowledged decision is gone: ${id}`);
  const perOrder = new Map<string, number>();
  for (const { order } of effects) perOrder.set(order, (perOrder.get(order) ?? 0) + 1);
  for (const [order, count] of perOrder) if (count > 1) wrong.push(`${count} effects on ${order}`);
  await store.close();
  await outside.close();
  rmSync(folder, { recursive: true });
  return {
    killed: kills - frozen,
    frozen,
    decisions: decisions.filter(({ state }) => hasEnded(state)),
    parked: parked.size,
    effects: effects.length,
    cut,
    wrong,
  };
};
