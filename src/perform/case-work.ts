import type { BuyerRequest, RequestRef } from '../desk/buyer-request';
import type { CaseState, OwnedRequest } from '../desk/case-work';
import type { Actor } from '../desk/decision';
import type { QueueFilters } from '../desk/queue';
import { type SnoozeChoice, snoozeChoices } from '../desk/snooze-choices';
import type { AccountId, PersonId } from '../ids';
import { releaseAbsent, type Team } from './case-work/absent';
import { type CaseOutcome, type CaseRoad, mayWork, whyNotWork } from './case-work/case-road';
import { addNote } from './case-work/note';
import { assign, claim, release, takeOver } from './case-work/ownership';
import { endSnooze, snooze } from './case-work/snooze';
import { type OwnQueue, ownQueue } from './own-queue';

/** What the team does with requests among themselves. Nothing of it reaches eBay; each is one local commit with its audit row. */
export interface CaseWork {
  /** One click; of two people at once one has it and the other is told who. */
  claim(ref: RequestRef, actor: Actor): Promise<CaseOutcome>;
  /** Takes it from the person whom the actor saw as its owner. */
  takeOver(ref: RequestRef, actor: Actor, from: PersonId): Promise<CaseOutcome>;
  /** Gives it to a colleague whose role lets them act on the account. */
  assign(ref: RequestRef, actor: Actor, to: PersonId): Promise<CaseOutcome>;
  release(ref: RequestRef, actor: Actor): Promise<CaseOutcome>;
  /** `until` is ISO 8601 and never outlasts the deadline less a margin. */
  snooze(ref: RequestRef, actor: Actor, until: string): Promise<CaseOutcome>;
  endSnooze(ref: RequestRef, actor: Actor): Promise<CaseOutcome>;
  addNote(ref: RequestRef, actor: Actor, words: string): Promise<CaseOutcome>;
  stateOf(ref: RequestRef): Promise<CaseState>;
  /** Who has which of all open requests. */
  owned(): Promise<readonly OwnedRequest[]>;
  /** What can be chosen as the end of a snooze; empty where the deadline is too near. */
  snoozeChoices(request: BuyerRequest): readonly SnoozeChoice[];
  /** What the person has to do, of these accounts. */
  queueOf(person: PersonId, filters: QueueFilters, accounts: readonly AccountId[]): Promise<OwnQueue>;
  /** Whether the person's role lets them act on requests of the account. */
  mayWork(person: PersonId, account: AccountId): boolean;
  /** Why the person's role does not let them, told before anything of a request is shown; undefined where it does. */
  whyNotWork(person: PersonId, account: AccountId): Extract<CaseOutcome, { kind: 'denied' }> | undefined;
  /** Requests of people who may not act any more, or left Slack, have nobody again, which is said. Answers how many. */
  releaseAbsent(team: Team): Promise<number>;
}

export const createCaseWork = (road: CaseRoad): CaseWork => ({
  claim: (ref, actor) => claim(road, ref, actor),
  takeOver: (ref, actor, from) => takeOver(road, ref, actor, from),
  assign: (ref, actor, to) => assign(road, ref, actor, to),
  release: (ref, actor) => release(road, ref, actor),
  snooze: (ref, actor, until) => snooze(road, ref, actor, until),
  endSnooze: (ref, actor) => endSnooze(road, ref, actor),
  addNote: (ref, actor, words) => addNote(road, ref, actor, words),
  async stateOf(ref) {
    const { claims, snoozes, notes } = road.store;
    const [owner, asleep, said] = await Promise.all([claims.find(ref), snoozes.find(ref), notes.of(ref)]);
    return {
      ...(owner === undefined ? {} : { owner }),
      ...(asleep === undefined ? {} : { snooze: asleep }),
      notes: said,
    };
  },
  owned: () => road.store.claims.ofOpen(),
  snoozeChoices(request) {
    const { working_hours, reminders } = road.policy.current().file;
    const { timeZone } = road.accountNamed(request.account);
    return snoozeChoices(request, road.clock.now(), {
      margin: reminders.escalate_at,
      timeZone,
      ...(working_hours === undefined ? {} : { hours: working_hours }),
    });
  },
  queueOf: (person, filters, accounts) => ownQueue(road, person, filters, accounts),
  mayWork: (person, account) => mayWork(road, person, account),
  whyNotWork: (person, account) => whyNotWork(road, person, account),
  releaseAbsent: (team) => releaseAbsent(road, team),
});
