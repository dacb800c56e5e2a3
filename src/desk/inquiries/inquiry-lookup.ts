import type { RequestLookup, RequestSearch } from '../lookup';
import { readInquiry } from './read-inquiry';
import { findInquiries, INQUIRY_PAGE } from './search-inquiries';

export const inquiryLookup: RequestLookup = {
  kind: 'inquiry',
  read: async (context, id, options) => (await readInquiry(context, id, options)).request,
  ofOrder: async (context, order) => [...(await findInquiries(context, { order })).rows],
};

export const inquirySearch: RequestSearch = {
  name: 'inquiries',
  kind: 'inquiry',
  family: 'post-order.inquiry',
  part: 1,
  pageSize: INQUIRY_PAGE,
  search: (context, range, options) => findInquiries(context, range, options),
  covers: () => true,
  enrich: async (context, row, options) => (await readInquiry(context, row.id, options)).request,
};
