import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../../../src/clock';
import type { Decision } from '../../../src/desk/decision';
import { DecisionId, PersonId } from '../../../src/ids';
import { openDatabase } from '../../../src/store/database';
import { createStore, type Store } from '../../../src/store/store';
import { pick, seededRandom } from '../../sim/ebay/random';
import { violations } from '../invariants';
import { type Child, Family } from './family';
import { type KillPlan, killPlanOf, LIMIT, STRIKES } from './kill-plan';
import { buildChild } from './program';
import { Shop, type Subject } from './shop';
import { startSlack } from './slack-server';

export interface KillOptions {
  readonly kills: number;
  readonly instances: number;
  readonly seed: number;
  /** PostgreSQL; a SQLite file of its own when left out. */
  readonly url?: string;
}

/** One blow to a process at work, and what became of the work. */
export interface KillRun {
  readonly plan: KillPlan;
  /** Whether the fault of the wire came to strike. */
  readonly struck: boolean;
  readonly decisions: readonly Decision[];
  /** Of them, those that a person had to look at. */
  readonly parked: readonly Decision[];
  readonly effects: number;
}

export interface KillResult {
  readonly runs: readonly KillRun[];
  readonly decisions: readonly Decision[];
  readonly wrong: readonly string[];
}

/** Long enough for calls of a busy machine. */
const LEASE_MS = 4_000;
const LONGEST_MS = 180_000;
/** Without a call for so long, the process is struck where it is. */
const IDLE_MS = 400;

/** Every decision ever written down, and its steps. */
const everyDecision = async (store: Store) => {
  const steps = new Map<string, string[]>();
  for (let after = 0; ; ) {
    const rows = await store.audit.rows(after, 1_000);
    for (const { decision, kind, at } of rows) {
      if (decision !== undefined) steps.set(decision, [...(steps.get(decision) ?? []), `${at} ${kind}`]);
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.seq;
  }
  const found = await Promise.all([...steps.keys()].map((id) => store.decisions.find(DecisionId.parse(id))));
  return { decisions: found.flatMap((decision) => decision ?? []), steps };
};

/** How the decisions came to their ends, for whoever looks into a failure. */
const told = (decisions: readonly Decision[], steps: ReadonlyMap<string, readonly string[]>): string =>
  decisions
    .map(({ id, operation, requester, state, calls, reason, answer }) =>
      [operation, requester, state, `${calls} calls`, reason, answer?.words, ...(steps.get(id) ?? [])].join('; '),
    )
    .join(' | ');

/** Money above the limit needs one colleague's consent. */
const consentsTo = ({ effect, money }: Decision): number =>
  effect === 'money' && Number(money?.amount ?? 0) > LIMIT ? 1 : 0;

/** What colleagues do about what waits for them, through this process. Answers who had to look at eBay. */
const attend = async (store: Store, shop: Shop, family: Family, child: Child): Promise<DecisionId[]> => {
  const waiting = await store.decisions.unfinished();
  for (const { id, state } of waiting) if (state === 'sign_off') child.say({ say: 'sign off', decision: id });
  // A call of a process that stands still may not have left it yet.
  const parked = family.hasFrozen ? [] : waiting.filter(({ state }) => state === 'parked');
  for (const decision of parked) {
    const others = decision.request === undefined ? [] : await store.decisions.ofRequest(decision.request);
    child.say({ say: 'resolve', decision: decision.id, happened: shop.hasHappened(decision, others) });
  }
  return parked.map(({ id }) => id);
};

/** Kills or stops real processes while they work, starts others in their place, and looks at what really happened. */
export const runKills = async ({ kills, instances, seed, url: given }: KillOptions): Promise<KillResult> => {
  const random = seededRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'kills-'));
  const url = given ?? join(folder, 'desk.sqlite');
  const [shop, slack] = [await Shop.open(), await startSlack()];
  const place = { url, ebay: shop.door, slack: slack.url, lease: LEASE_MS };
  const family = await Family.of(instances, buildChild(folder), place);
  const shared = await openDatabase(url, { shared: true, connections: 2 });
  const store = createStore(shared, { clock: systemClock, auditKey: 'a key for tests' });
  const parked = new Set<string>();
  const attends = async (child: Child) => {
    for (const id of await attend(store, shop, family, child)) parked.add(id);
  };

  const calls = () => shop.ebay.requests.length + slack.calls();
  const untilCalls = async (more: number) => {
    for (let [seen, idle] = [calls(), 0], last = seen + more; calls() < last && idle < IDLE_MS; idle += 2) {
      if (calls() > seen) [seen, idle] = [calls(), 0];
      await wait(2);
    }
  };
  const untilRest = async () => {
    const begun = systemClock.now().getTime();
    while (systemClock.now().getTime() - begun < LONGEST_MS) {
      const unfinished = await store.decisions.unfinished();
      if (unfinished.length === 0 && (await store.outbox.nextAt()) === undefined) return;
      await attends(family.worker());
      await wait(50);
    }
  };

  const stories: { plan: KillPlan; subject: Subject }[] = [];
  for (let run = 1; run <= kills; run += 1) {
    // One blow for each decision, or most would end with two lost calls.
    await untilRest();
    const plan = killPlanOf(random);
    const subject = shop.opens(plan.deed, plan.price, plan.strike && STRIKES[plan.strike]);
    stories.push({ plan, subject });
    const victim = pick(random, family.children);
    const press = (name: string, place: number) =>
      ({ say: 'press', payload: `${run} of ${name}`, who: PersonId.parse(name), ...subject.press(place) }) as const;
    const before = family.acknowledged.size;
    victim.say(press('ana', 0));
    if (plan.redelivered) pick(random, family.children).say(press('ana', 0));
    if (plan.together) pick(random, family.children).say(press('ben', 1));
    for (let waited = 0; !plan.early && family.acknowledged.size === before && waited < 2_000; waited += 5) {
      await wait(5);
    }
    if (!plan.early) {
      await untilCalls(plan.calls[0]);
      await attends(victim);
      await untilCalls(plan.calls[1]);
    }
    if (plan.blow === 'SIGKILL') {
      await family.kill(victim);
      continue;
    }
    victim.freeze();
    await wait(LEASE_MS * (plan.blow === 'SIGSTOP' ? 0.1 : 1.1));
    victim.thaw();
  }

  await untilRest();
  await family.end();
  const { decisions, steps } = await everyDecision(store);
  const { effects } = shop;
  const promises = { signed: family.signed, undone: new Set<string>() };
  const wrong = await violations(
    { store, workspace: slack.workspace, needed: consentsTo, money: shop, promises },
    decisions,
  );
  const known = new Set<string>(decisions.map(({ id }) => id));
  for (const id of family.acknowledged) if (!known.has(id)) wrong.push(`an acknowledged decision is gone: ${id}`);
  const runs = stories.map(({ plan, subject }) => {
    const own = decisions.filter(({ request }) => request?.id === subject.id);
    const ownEffects = effects.filter(({ of }) => of.split('/')[1] === subject.id);
    if (ownEffects.length !== own.filter(({ state }) => state === 'done').length) {
      wrong.push(`${ownEffects.length} effects: ${told(own, steps)}`);
    }
    return {
      plan,
      struck: shop.struck(subject),
      decisions: own,
      parked: own.filter(({ id }) => parked.has(id)),
      effects: ownEffects.length,
    };
  });
  await store.close();
  await Promise.all([shop.close(), slack.close()]);
  rmSync(folder, { recursive: true });
  return { runs, decisions, wrong };
};
