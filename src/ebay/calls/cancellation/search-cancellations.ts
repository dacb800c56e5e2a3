import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { IdInput, MomentInput, pagingInput } from '../../input';
import { count } from '../../reading/leaves';
import { listIfSent } from '../../reading/list';
import { CancelSummary } from '../../types/cancellation';
import { PaginationOutput } from '../../types/shared';
import { group } from './group';

/** Lists cancellations. `role` is who asked; left out eBay takes SELLER, so it must be said. */
export const searchCancellations = defineCall({
  ...group,
  id: 'searchCancellations',
  aim: 'list the cancellations',
  verb: 'GET',
  path: '/post-order/v2/cancellation/search',
  input: z.strictObject({
    query: z.strictObject({
      cancel_id: IdInput.optional(),
      creation_date_range_from: MomentInput.optional(),
      creation_date_range_to: MomentInput.optional(),
      item_id: IdInput.optional(),
      legacy_order_id: IdInput.optional(),
      role: z.enum(['BUYER', 'SELLER']),
      sort: z.enum(['+CANCEL_ID', '-CANCEL_ID', '+CANCEL_REQUEST_DATE', '-CANCEL_REQUEST_DATE']).optional(),
      transaction_id: IdInput.optional(),
      ...pagingInput(500),
    }),
  }),
  output: reply({
    cancellations: listIfSent(CancelSummary),
    paginationOutput: PaginationOutput,
    total: count,
  }),
  repeatable: true,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_cancellation_search__get.html',
});
