import { subDays, subHours } from 'date-fns';
import type { BuyerRequest } from '../desk/buyer-request';
import type { RoundKind } from './pace';
import type { SourceState } from './source-state';

/** At the first connection this far back: no request stays open for longer. */
const FIRST_DAYS = 60;
/** Rows may appear in eBay's search a little after their own date. */
const OVERLAP_HOURS = 2;
/** eBay's searches reach back 18 months. */
const FURTHEST_DAYS = 500;

export interface WatchRange {
  readonly from: Date;
  readonly to: Date;
}

const openings = (requests: readonly BuyerRequest[]): number[] =>
  requests.flatMap(({ openedAt }) => (openedAt === undefined ? [] : [new Date(openedAt).getTime()]));

/**
 * The dates to search: eBay filters by the day of opening and by nothing that changed. `known` are the open requests that the round
 * is to see again. A gap in watching needs nothing special, since the range begins where the last round of its kind ended.
 */
export const watchRange = (
  kind: Exclude<RoundKind, 'due_soon'>,
  state: SourceState,
  known: readonly BuyerRequest[],
  now: Date,
): WatchRange => {
  if (state.lastCompleteAt === undefined) return { from: subDays(now, FIRST_DAYS), to: now };
  const opened = openings(known);
  const earliest = Math.min(...opened) - 1000;
  const last = kind === 'new' ? (state.newestAt ?? state.lastCompleteAt) : state.lastCompleteAt;
  const moments = [subHours(new Date(last), OVERLAP_HOURS).getTime(), ...(kind === 'all' ? [earliest] : [])];
  return { from: new Date(Math.max(Math.min(...moments), subDays(now, FURTHEST_DAYS).getTime())), to: now };
};
