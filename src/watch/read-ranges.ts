import type { BuyerRequest } from '../desk/buyer-request';
import type { RequestSearch, SearchOptions } from '../desk/lookup';
import type { DeskContext } from '../desk/operation';
import type { Pages } from '../desk/paging';
import type { WatchRange } from './watch-range';

/** What several stretches of days hold together. */
export interface RangesRead extends Pick<Pages<BuyerRequest>, 'rows' | 'complete'> {
  /** Calls for each of them, one at least. */
  readonly callsPerStretch: number;
}

/** Searches one stretch of days after another. @throws AppError */
export const readRanges = async (
  search: RequestSearch,
  context: DeskContext,
  ranges: readonly WatchRange[],
  options: SearchOptions,
): Promise<RangesRead> => {
  const rows: BuyerRequest[] = [];
  let [complete, calls] = [true, 0];
  for (const range of ranges) {
    const pages = await search.search(context, range, options);
    rows.push(...pages.rows);
    complete &&= pages.complete;
    calls += Math.max(1, Math.ceil(pages.rows.length / search.pageSize));
  }
  return { rows, complete, callsPerStretch: calls / Math.max(1, ranges.length) };
};
