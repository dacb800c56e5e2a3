import { type Decision, type DecisionState, hasEnded } from '../../src/desk/decision';
import { DecisionId, PersonId } from '../../src/ids';
import { silentLog } from '../../src/log';
import type { Perform } from '../../src/perform/perform';
import { handMovedClock, type SimClock } from '../sim/ebay/clock';
import { pick, seededRandom } from '../sim/ebay/random';
import { type Rows, rowsOf, wrongCards } from './cards';
import { type CountingClock, countingClock } from './counting-clock';
import type { Files } from './files';
import { violations } from './invariants';
import { Market } from './market';
import { consentsTo, type Plan, type Press, planOf } from './plan';
import type { Bug } from './planted-bugs';
import { pressOf } from './press';
import { type Place, type Process, startProcess } from './process';
import { deliver, Workspace } from './workspace';

export interface Result {
  readonly plan: Plan;
  /** How the decisions ended. */
  readonly ends: readonly DecisionState[];
  readonly parked: number;
  readonly effects: number;
  /** In dollars, as eBay counted it. */
  readonly refunded: number;
  readonly lives: number;
  readonly wrong: readonly string[];
}

const LONGEST = 60;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** One story of people, an order at eBay, a workspace and processes that may die, from a seed. */
class Story {
  readonly workspace = new Workspace();
  readonly signed = new Set<string>();
  readonly undone = new Set<string>();
  readonly parked = new Set<string>();
  /** What people could see wrongly while something waited for them. */
  readonly missed = new Set<string>();
  readonly #random: () => number;
  lives = 0;

  private constructor(
    readonly plan: Plan,
    readonly place: Place,
    readonly market: Market,
    readonly clock: SimClock,
    readonly timers: CountingClock,
    public now: Process,
  ) {
    this.#random = seededRandom(plan.seed ^ 0x5eed);
  }

  static async begin(seed: number, url: string, bug: Bug | undefined): Promise<Story> {
    const plan = planOf(seed);
    const clock = handMovedClock();
    const market = new Market(clock, plan);
    const timers = countingClock(clock);
    const place: Place = { url, clock: timers, market, plan, log: silentLog, bug };
    return new Story(plan, place, market, clock, timers, await startProcess(place, 0));
  }

  /** The instance that happens to get what people do. */
  perform(): Perform {
    return pick(this.#random, this.now.instances);
  }

  /** Lets work go on, moving time while it waits; gives up when the process has died or the work outlasts the patience. */
  async drive(work: () => Promise<unknown>, patience = 40): Promise<void> {
    let over = false;
    const end = () => {
      over = true;
    };
    work().then(end, end);
    for (let turns = 1; !over && !this.now.life.dead && turns < patience * 4; turns += 1) {
      await turn();
      if (!over && turns % 4 === 0) await this.clock.advance(500);
    }
    await this.reborn();
  }

  async reborn(): Promise<void> {
    if (!this.now.life.dead) return;
    this.lives += 1;
    this.now = await startProcess(this.place, this.lives);
  }

  async press(press: Press): Promise<void> {
    const perform = this.perform();
    if (!(await this.now.store.payloads.firstTime(press.payload))) return;
    const asked = await perform.ask({
      ...pressOf(press, this.market),
      actor: { person: PersonId.parse(press.who) },
      origin: { surface: 'button' },
    });
    if (asked.kind === 'asked') await perform.proceed(asked.decision);
  }

  /** What colleagues do about what waits for them. */
  async attend(decision: Decision): Promise<void> {
    const perform = this.perform();
    const { id } = decision;
    const by = (name: string) => ({ person: PersonId.parse(name) });
    if (decision.state === 'parked') {
      this.parked.add(id);
      // A person takes the time to find out.
      const effect = this.market.effectOf(decision);
      const happened = this.market.effects.some(({ of }) => of === effect);
      await perform.resolve(id, by('sam'), happened ? 'happened' : 'not_happened', 'I looked at eBay.');
      return;
    }
    if (this.plan.fault === 'refunded elsewhere meanwhile') this.market.refundElsewhere();
    if (decision.state === 'undo' && this.plan.undoes) {
      const answered = await perform.undo(id, by(decision.requester));
      if (answered.kind === 'recorded') this.undone.add(id);
    }
    if (decision.state !== 'sign_off' || this.plan.approval === 'nothing') return;
    const name = pick(this.#random, ['sam', 'tia', decision.requester]);
    const sends = this.plan.approval === 'send back';
    const answered = await perform.signOff(id, by(name), {
      verdict: sends ? 'send_back' : 'sign_off',
      ...(sends ? { reason: 'Not like this.' } : {}),
    });
    if (answered.kind !== 'recorded') return;
    if ((await perform.find(id))?.state === 'signed') this.signed.add(id);
    await perform.proceed(id);
  }

  async presses(): Promise<void> {
    const { presses } = this.plan;
    const together = presses.filter(({ when }) => when === 'at once');
    await this.drive(() => Promise.all(together.map((press) => this.press(press))));
    for (const press of presses.filter(({ when }) => when === 'next')) await this.drive(() => this.press(press));
    await this.comeToRest();
    for (const press of presses.filter(({ when }) => when === 'later')) {
      await this.drive(() => this.press(press));
      await this.comeToRest();
    }
  }

  /** Nothing waits to be told: what people see must be what the rows say. */
  looksAt(rows: Rows): void {
    for (const words of wrongCards(rows, this.workspace)) this.missed.add(words);
  }

  /** Rounds of taking up, delivering and attending until nothing moves any more. */
  async comeToRest(): Promise<void> {
    for (let round = 0; round < LONGEST; round += 1) {
      await this.drive(() => Promise.all(this.now.instances.map((perform) => perform.resume())));
      await this.drive(() => deliver(this.now.store, this.workspace, this.clock, () => this.now.life.port()));
      // Undefined when the process died or the disk was full while it looked: then nothing is known to rest.
      let seen: { rows: Rows; next: string | undefined } | undefined;
      await this.drive(async () => {
        const { store } = this.now;
        const decisions: Decision[] = [];
        for (const ref of this.market.requests) decisions.push(...(await store.decisions.ofRequest(ref)));
        // The outbox is asked last: if it is empty then, nothing has changed since the first row was read.
        seen = { rows: await rowsOf(store, decisions), next: await store.outbox.nextAt() };
      });
      const left = seen?.rows.decisions.filter(({ state }) => !hasEnded(state));
      const isDelivered = seen !== undefined && seen.next === undefined;
      if (seen !== undefined && isDelivered) this.looksAt(seen.rows);
      for (const decision of left ?? []) await this.drive(() => this.attend(decision).catch(() => {}));
      if (left?.length === 0 && isDelivered && this.timers.waiting() === 0) return;
      const nobodyComes = this.plan.approval === 'nothing' && round > 3;
      await this.clock.advance(nobodyComes ? 3_600_000 : 31_000);
    }
  }
}

/** Runs the seed's story to its end and says what does not hold. */
export const runSeed = async (seed: number, files: Files, bug?: Bug): Promise<Result> => {
  const path = await files.fresh(bug);
  const story = await Story.begin(seed, path, bug);
  await story.presses();
  // What follows only looks: nothing may fail or die any more.
  story.now.life.die();
  const last = await startProcess({ ...story.place, plan: { ...story.plan, deaths: [], fullDisk: undefined } }, 99);
  const rows = await last.store.audit.rows(0, 10_000);
  const ids = new Set(rows.flatMap((row) => (row.decision === undefined ? [] : [row.decision])));
  const decisions: Decision[] = [];
  for (const id of ids) {
    const decision = await last.store.decisions.find(DecisionId.parse(id));
    if (decision !== undefined) decisions.push(decision);
  }
  const { market: money, workspace, plan } = story;
  const needed = (decision: Decision) => consentsTo(plan.gate, decision);
  const ended = await violations({ store: last.store, money, workspace, needed, promises: story }, decisions);
  await last.store.close();
  files.forget(path);
  return {
    plan,
    ends: decisions.map(({ state }) => state),
    parked: story.parked.size,
    effects: money.effects.length,
    refunded: money.refunded,
    lives: story.lives + 1,
    wrong: [...new Set([...story.missed, ...ended])],
  };
};
