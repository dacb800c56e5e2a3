import { searchCancellations } from '../../ebay/calls/cancellation';
import type { CancelSummary } from '../../ebay/types/cancellation';
import type { SearchOptions } from '../lookup';
import type { DeskContext } from '../operation';
import { type Pages, readPages } from '../paging';

/** eBay's largest page of cancellations. */
export const CANCELLATION_PAGE = 500;

/** Which cancellations to look for. Both ends of the time range are always sent, since eBay takes 90 days when one is missing. */
export type CancellationQuery =
  | { readonly openedBy: 'buyer' | 'seller'; readonly from: Date; readonly to: Date }
  | { readonly openedBy: 'buyer' | 'seller'; readonly order: string };

/** @throws AppError */
export const findCancellations = (
  context: DeskContext,
  query: CancellationQuery,
  { read, ...options }: SearchOptions = {},
): Promise<Pages<CancelSummary>> =>
  readPages({
    limit: CANCELLATION_PAGE,
    idOf: (row) => row.cancelId,
    read,
    page: async (offset) => {
      const reply = await context.ebay.send(
        searchCancellations,
        {
          query: {
            role: query.openedBy === 'buyer' ? 'BUYER' : 'SELLER',
            limit: CANCELLATION_PAGE,
            offset,
            sort: '-CANCEL_REQUEST_DATE',
            ...('order' in query
              ? { legacy_order_id: query.order }
              : {
                  creation_date_range_from: query.from.toISOString(),
                  creation_date_range_to: query.to.toISOString(),
                }),
          },
        },
        options,
      );
      return { rows: reply.cancellations, total: reply.paginationOutput?.totalEntries ?? reply.total };
    },
  });
