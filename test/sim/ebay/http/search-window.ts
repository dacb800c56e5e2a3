import { postOrderRefusal } from '../refusal';

const DAY = 86_400_000;
const EIGHTEEN_MONTHS = 548 * DAY;
const NINETY_DAYS = 90 * DAY;

export interface SearchLimits {
  maximum: number;
  usual: number;
}

export interface Page {
  limit: number;
  offset: number;
}

/** @throws Refusal 1401 above the maximum, 1402 below the minimum */
export const readPage = (query: URLSearchParams, { maximum, usual }: SearchLimits): Page => {
  const limit = Number(query.get('limit') || usual);
  const offset = Number(query.get('offset') || 0);
  if (limit > maximum) {
    throw postOrderRefusal(400, 1401, `The limit exceeds the maximum of ${maximum} entries per page.`);
  }
  if (limit < 1 || offset < 0)
    throw postOrderRefusal(400, 1402, 'The minimum of entries per page is 1, of the offset 0.');
  return { limit, offset };
};

export interface SearchWindow {
  from: Date;
  to: Date;
}

/**
 * The days that a search covers. `from` alone is that day and the 90 after it; `to` alone is the 90 days before it where
 * eBay says so, else everything before it.
 * @throws Refusal when it begins more than 18 months ago
 */
export const readWindow = (
  query: URLSearchParams,
  prefix: string,
  now: Date,
  toAloneIsNinetyDays: boolean,
): SearchWindow => {
  const from = query.get(`${prefix}_from`);
  const to = query.get(`${prefix}_to`);
  const oldest = new Date(now.getTime() - EIGHTEEN_MONTHS);
  if (from && new Date(from) < oldest) {
    throw postOrderRefusal(400, 1302, 'The start of the date range is more than 18 months ago.');
  }
  if (from && to) return { from: new Date(from), to: new Date(to) };
  if (from) return { from: new Date(from), to: new Date(Date.parse(from) + NINETY_DAYS) };
  if (to) return { from: toAloneIsNinetyDays ? new Date(Date.parse(to) - NINETY_DAYS) : oldest, to: new Date(to) };
  return { from: oldest, to: now };
};

export const isWithin = (moment: Date, { from, to }: SearchWindow): boolean => {
  const at = moment.getTime();
  return at >= from.getTime() && at <= to.getTime();
};

/** eBay's samples echo a page number where the text promises entries to skip. */
export const paginationOutput = ({ limit, offset }: Page, totalEntries: number): object => ({
  offset: Math.floor(offset / limit) + 1,
  limit,
  totalPages: Math.ceil(totalEntries / limit),
  totalEntries,
});
