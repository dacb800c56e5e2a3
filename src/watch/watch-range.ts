import { subDays, subHours } from 'date-fns';
import type { BuyerRequest } from '../desk/buyer-request';
import type { SourceState } from './source-state';

/** At the first connection this far back: no request stays open for longer. */
const FIRST_DAYS = 60;
/** Rows may appear in eBay's search a little after their own date. */
const OVERLAP_HOURS = 2;

/**
 * The dates to search so that every open request and every new one is among the rows: eBay has no filter for what changed.
 * A gap in watching needs nothing special, since the range begins where the last complete round ended.
 */
export const watchRange = (state: SourceState, open: readonly BuyerRequest[], now: Date): { from: Date; to: Date } => {
  if (state.lastCompleteAt === undefined) return { from: subDays(now, FIRST_DAYS), to: now };
  const moments = [
    subHours(new Date(state.lastCompleteAt), OVERLAP_HOURS).getTime(),
    ...open.flatMap((request) => (request.openedAt === undefined ? [] : [new Date(request.openedAt).getTime() - 1000])),
  ];
  return { from: new Date(Math.max(Math.min(...moments), subDays(now, 500).getTime())), to: now };
};
