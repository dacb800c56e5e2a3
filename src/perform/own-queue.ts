import { addDays } from 'date-fns';
import { requestKey } from '../desk/buyer-request';
import type { Decision } from '../desk/decision';
import type { QueueCounts, QueueFilters, QueueQuestion, QueueRow } from '../desk/queue';
import type { AccountId, PersonId } from '../ids';
import { type CaseRoad, personOf } from './case-work/case-road';
import { consentTo, maySignOff } from './may-sign-off';
import { roleOf } from './policy';

/** Part of a queue, in the order of the time that is left. */
export interface QueuePart {
  readonly name: 'mine' | 'soon' | 'unowned' | 'listed';
  readonly rows: readonly QueueRow[];
  /** How many there are, shown or not. */
  readonly total: number;
}

/** What one person sees of all that is open. */
export interface OwnQueue {
  readonly filters: QueueFilters;
  /** Accounts that the person may look at. */
  readonly accounts: readonly AccountId[];
  readonly counts: QueueCounts;
  readonly parts: readonly QueuePart[];
  /** Decisions of colleagues that this person can sign off, the soonest to expire first. */
  readonly toSignOff: readonly Decision[];
  /** Keys of requests that somebody is answering just now. */
  readonly underWay: readonly string[];
}

export const QUEUE_PAGE = 10;
const MINE = 8;
const OTHERS = 6;

const toSignOff = (road: CaseRoad, person: PersonId, unfinished: readonly Decision[]): Decision[] => {
  const policy = road.policy.current();
  const now = road.clock.now();
  return unfinished
    .filter((decision) => {
      if (decision.state !== 'sign_off') return false;
      const consent = consentTo(decision, road.accountNamed(decision.account).timeZone);
      const ruling = maySignOff(policy, personOf(road, person), consent, now, road.policy.groupsOf);
      return ruling.kind === 'allow';
    })
    .sort((left, right) => (left.until ?? '9').localeCompare(right.until ?? '9'));
};

/** The page that is shown: the last one where rows have gone meanwhile. */
const listed = async (road: CaseRoad, question: QueueQuestion, page: number): Promise<QueuePart> => {
  const total = await road.store.queue.count(question);
  const last = Math.max(0, Math.ceil(total / QUEUE_PAGE) - 1);
  const offset = Math.min(page, last) * QUEUE_PAGE;
  return { name: 'listed', total, rows: await road.store.queue.rows(question, { limit: QUEUE_PAGE, offset }) };
};

/**
 * What one person has to do, by their filters. However much is open, it reads a few rows of each part and counts the rest by
 * an index of what is open.
 */
export const ownQueue = async (
  road: CaseRoad,
  person: PersonId,
  filters: QueueFilters,
  accounts: readonly AccountId[],
): Promise<OwnQueue> => {
  const { queue } = road.store;
  const now = road.clock.now();
  const moments = { soon: addDays(now, 1).toISOString(), now: now.toISOString() };
  const visible = accounts.filter((account) => roleOf(road.policy.current(), personOf(road, person), account));
  const chosen = visible.filter((account) => filters.account === undefined || filters.account === account);
  const base: QueueQuestion = { accounts: chosen, ...(filters.kind === undefined ? {} : { kind: filters.kind }) };
  const counts = await queue.counts(base, person, moments);
  const parts = async (): Promise<QueuePart[]> => {
    switch (filters.show) {
      case 'all':
        return [await listed(road, base, filters.page)];
      case 'mine':
        return [await listed(road, { ...base, ownedBy: person }, filters.page)];
      case 'unowned':
        return [await listed(road, { ...base, unowned: true }, filters.page)];
      case 'soon':
        return [await listed(road, { ...base, dueBy: moments.soon }, filters.page)];
      case 'overdue':
        return [await listed(road, { ...base, dueBy: moments.now }, filters.page)];
      case 'queue': {
        const first = async (name: QueuePart['name'], question: QueueQuestion, limit: number): Promise<QueuePart> => ({
          name,
          rows: await queue.rows(question, { limit, offset: 0 }),
          total: await queue.count(question),
        });
        return [
          await first('mine', { ...base, ownedBy: person }, MINE),
          await first('soon', { ...base, notOwnedBy: person, dueBy: moments.soon }, OTHERS),
          await first('unowned', { ...base, unowned: true, dueAfter: moments.soon }, OTHERS),
        ];
      }
    }
  };
  const unfinished = (await road.store.decisions.unfinished()).filter(({ account }) => visible.includes(account));
  return {
    filters,
    accounts: visible,
    counts,
    parts: await parts(),
    toSignOff: toSignOff(road, person, unfinished),
    underWay: unfinished.flatMap(({ request }) => (request === undefined ? [] : [requestKey(request)])),
  };
};
