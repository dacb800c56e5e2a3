import { searchInquiries } from '../../ebay/calls/inquiry';
import type { InquirySummaryType } from '../../ebay/types/inquiry';
import type { BuyerRequest } from '../buyer-request';
import type { SearchOptions } from '../lookup';
import type { DeskContext } from '../operation';
import { knownOrderKey } from '../orders/order-key';
import { type Pages, readPages } from '../paging';
import { fromInquiryRow } from './from-inquiry';

/** eBay's largest page of inquiries. */
export const INQUIRY_PAGE = 200;

export type InquiryQuery = { readonly from: Date; readonly to: Date } | { readonly order: string };

/** Inquiries that this query names, in our words; escalated ones are left out by eBay. @throws AppError */
export const findInquiries = async (
  context: DeskContext,
  query: InquiryQuery,
  { read, ...options }: SearchOptions = {},
): Promise<Pages<BuyerRequest>> => {
  const filter =
    'order' in query
      ? { order_id: query.order }
      : {
          inquiry_creation_date_range_from: query.from.toISOString(),
          inquiry_creation_date_range_to: query.to.toISOString(),
        };
  const pages = await readPages<InquirySummaryType>({
    limit: INQUIRY_PAGE,
    idOf: (row) => row.inquiryId,
    read,
    page: async (offset) => {
      const paging = { limit: INQUIRY_PAGE, offset, sort: 'Descending' } as const;
      const reply = await context.ebay.send(searchInquiries, { query: { ...filter, ...paging } }, options);
      return { rows: reply.members, total: reply.totalNumberOfInquiries ?? reply.paginationOutput?.totalEntries };
    },
  });
  const rows = pages.rows.map(async (row) => {
    const key = await knownOrderKey(
      context,
      row.itemId && row.transactionId ? `${row.itemId}-${row.transactionId}` : undefined,
    );
    return fromInquiryRow(context.account.id, row, key);
  });
  return { ...pages, rows: await Promise.all(rows) };
};
