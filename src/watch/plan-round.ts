import type { BuyerRequest } from '../desk/buyer-request';
import type { RequestSearch } from '../desk/lookup';
import type { AccountId } from '../ids';
import { dueSoon } from './due-soon';
import { nextRound, paceOf, type RoundKind, untilNext } from './pace';
import type { WatchStore } from './ports';
import { readSourceState, type SourceState } from './source-state';
import { stretchesOf } from './stretches';

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
  /** Milliseconds from one round for new requests to the next. */
  readonly usual: number;
  /** Milliseconds from one whole round to the next. */
  readonly every: number;
}

const DAY = 86_400_000;
/** What is planned with where eBay states no limit. */
const PLENTY = 100_000;
/** No round reads away more than this part of what is left, so that the next rounds find calls too. */
const READS_PART = 0.25;

/** How many pages hold all rows of a source. */
const wholePages = ({ rows = 0 }: SourceState, { pageSize }: Pick<RequestSearch, 'pageSize'>): number =>
  Math.max(1, Math.ceil(rows / pageSize));

/** The next round of a source as it stands: its kind by urgency, its size and its distance by the calls that are left. */
export const planFor = (
  state: SourceState,
  due: readonly BuyerRequest[],
  search: Pick<RequestSearch, 'part' | 'pageSize'>,
  { allowance, accounts, now }: PlanOptions,
): RoundPlan => {
  const { calls, until } = allowance ?? { calls: PLENTY, until: new Date(now.getTime() + DAY) };
  const stretches = stretchesOf(due, state, search, now).length;
  const cost = { all: wholePages(state, search), due_soon: Math.ceil(stretches * (state.callsPerStretch ?? 1)) };
  const pace = paceOf({ calls, until, accounts, part: search.part, cost }, now);
  const kind = nextRound(state, { cost }, pace, now);
  const reads = Math.max(10, Math.floor((calls * READS_PART) / Math.max(1, accounts)));
  return { kind, reads, wait: untilNext(state, kind, { cost }, pace, now), usual: pace.new, every: pace.all };
};

/** The next round of a source. */
export const planRound = async (
  store: WatchStore,
  account: AccountId,
  search: RequestSearch,
  options: PlanOptions,
): Promise<RoundPlan> => {
  const state = await readSourceState(store, account, search.name);
  // Where one page holds everything, nobody asks what is due soon.
  const due = wholePages(state, search) > 1 ? await dueSoon(store, account, search, options.now) : [];
  return planFor(state, due, search, options);
};
