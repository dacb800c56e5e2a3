import type { RequestSearch } from '../desk/lookup';
import type { AccountId } from '../ids';
import { dueSoon } from './due-soon';
import { nextRound, paceOf, type RoundKind } from './pace';
import type { WatchStore } from './ports';
import { readSourceState } from './source-state';

/** Calls that are left, and the moment until which they must last. */
export interface Allowance {
  readonly calls: number;
  readonly until: Date;
}

export interface PlanOptions {
  readonly allowance: Allowance | undefined;
  readonly accounts: number;
  readonly now: Date;
}

export interface RoundPlan {
  readonly kind: RoundKind;
  /** How many requests the round may read one by one. */
  readonly reads: number;
  /** Milliseconds until the next one. */
  readonly wait: number;
  /** Milliseconds from one whole round to the next. */
  readonly every: number;
}

const DAY = 86_400_000;
/** What is planned with where eBay states no limit. */
const PLENTY = 100_000;
/** No round reads away more than this part of what is left, so that the next rounds find calls too. */
const READS_PART = 0.25;

/** The next round of a source: its kind by urgency, its size and its distance by the calls that are left. */
export const planRound = async (
  store: WatchStore,
  account: AccountId,
  search: RequestSearch,
  { allowance, accounts, now }: PlanOptions,
): Promise<RoundPlan> => {
  const state = await readSourceState(store, account, search.name);
  const { calls, until } = allowance ?? { calls: PLENTY, until: new Date(now.getTime() + DAY) };
  const pages = (rows: number) => Math.ceil(rows / search.pageSize);
  const all = Math.max(1, pages(state.rows ?? 0));
  // Where one page holds everything, nobody asks what is due soon.
  const due = all > 1 ? (await dueSoon(store, account, search, now)).length : 0;
  // Closed ones of the same days are among the rows.
  const cost = { all, due_soon: pages(2 * due) };
  const pace = paceOf({ calls, until, accounts, part: search.part, cost }, now);
  const kind = nextRound(state, { cost }, pace, now);
  const reads = Math.max(10, Math.floor((calls * READS_PART) / Math.max(1, accounts)));
  return { kind, reads, wait: pace.new, every: pace.all };
};
