import { searchCases } from '../../ebay/calls/casemanagement';
import type { CaseSummaryType } from '../../ebay/types/case';
import type { BuyerRequest } from '../buyer-request';
import type { SearchOptions } from '../lookup';
import type { DeskContext } from '../operation';
import { knownOrderKey } from '../orders/order-key';
import { type Pages, readPages } from '../paging';
import { fromCaseRow } from './from-case';

/** eBay's largest page of cases. */
export const CASE_PAGE = 200;

export type CaseQuery = { readonly from: Date; readonly to: Date } | { readonly order: string };

/** Cases that this query names, in our words. @throws AppError */
export const findCases = async (
  context: DeskContext,
  query: CaseQuery,
  { read, ...options }: SearchOptions = {},
): Promise<Pages<BuyerRequest>> => {
  const filter =
    'order' in query
      ? { order_id: query.order }
      : {
          case_creation_date_range_from: query.from.toISOString(),
          case_creation_date_range_to: query.to.toISOString(),
        };
  const pages = await readPages<CaseSummaryType>({
    limit: CASE_PAGE,
    idOf: (row) => row.caseId,
    read,
    page: async (offset) => {
      const paging = { limit: CASE_PAGE, offset, sort: 'Descending' } as const;
      const reply = await context.ebay.send(searchCases, { query: { ...filter, ...paging } }, options);
      return { rows: reply.members, total: reply.totalNumberOfCases ?? reply.paginationOutput?.totalEntries };
    },
  });
  const rows = pages.rows.map(async (row) => {
    const key = await knownOrderKey(
      context,
      row.itemId && row.transactionId ? `${row.itemId}-${row.transactionId}` : undefined,
    );
    return fromCaseRow(context.account.id, row, key);
  });
  return { ...pages, rows: await Promise.all(rows) };
};
