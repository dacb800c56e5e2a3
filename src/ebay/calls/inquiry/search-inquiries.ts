import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { InquiryStatusFilter } from '../../enums/inquiry';
import { IdInput, MomentInput, pagingInput } from '../../input';
import { count } from '../../reading/leaves';
import { listIfSent } from '../../reading/list';
import { InquirySummaryType } from '../../types/inquiry';
import { PaginationOutput } from '../../types/shared';
import { group } from './group';

/** Lists inquiries that are not escalated; the others are cases. */
export const searchInquiries = defineCall({
  ...group,
  id: 'searchInquiries',
  aim: 'list the inquiries',
  verb: 'GET',
  path: '/post-order/v2/inquiry/search',
  input: z.strictObject({
    query: z.strictObject({
      inquiry_creation_date_range_from: MomentInput.optional(),
      inquiry_creation_date_range_to: MomentInput.optional(),
      inquiry_status: z.enum(InquiryStatusFilter.values).optional(),
      item_id: IdInput.optional(),
      order_id: IdInput.optional(),
      sort: z.enum(['Ascending', 'Descending']).optional(),
      transaction_id: IdInput.optional(),
      ...pagingInput(200),
    }),
  }),
  output: reply({
    members: listIfSent(InquirySummaryType),
    paginationOutput: PaginationOutput,
    totalNumberOfInquiries: count,
  }),
  repeatable: true,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_inquiry_search__get.html',
});
