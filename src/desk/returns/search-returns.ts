import { searchReturns } from '../../ebay/calls/return';
import type { ReturnSummaryType } from '../../ebay/types/return-summary';
import type { BuyerRequest } from '../buyer-request';
import type { SearchOptions } from '../lookup';
import type { DeskContext } from '../operation';
import { knownOrderKey } from '../orders/order-key';
import { type Pages, readPages } from '../paging';
import { fromReturn } from './from-return';

/** eBay's largest page of returns. */
export const RETURN_PAGE = 200;

export type ReturnQuery = { readonly from: Date; readonly to: Date } | { readonly order: string };

/** Returns that this query names, in our words. @throws AppError */
export const findReturns = async (
  context: DeskContext,
  query: ReturnQuery,
  { read, ...options }: SearchOptions = {},
): Promise<Pages<BuyerRequest>> => {
  const filter =
    'order' in query
      ? { order_id: query.order }
      : { creation_date_range_from: query.from.toISOString(), creation_date_range_to: query.to.toISOString() };
  const pages = await readPages<ReturnSummaryType>({
    limit: RETURN_PAGE,
    idOf: (row) => row.returnId,
    read,
    page: async (offset) => {
      const paging = { limit: RETURN_PAGE, offset, sort: '-FILING_DATE' } as const;
      const reply = await context.ebay.send(searchReturns, { query: { ...filter, ...paging } }, options);
      return { rows: reply.members, total: reply.paginationOutput?.totalEntries ?? reply.total };
    },
  });
  const rows = pages.rows.map(async (summary) =>
    fromReturn(context.account.id, { summary }, await knownOrderKey(context, summary.orderId)),
  );
  return { ...pages, rows: await Promise.all(rows) };
};
