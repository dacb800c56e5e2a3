import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { ReturnCountFilterEnum, ReturnStateEnum } from '../../enums/return';
import { IdInput, MomentInput, pagingInput } from '../../input';
import { count } from '../../reading/leaves';
import { list, listIfSent } from '../../reading/list';
import { CountSummaryType, ReturnSummaryType } from '../../types/return-summary';
import { PaginationOutput } from '../../types/shared';
import { group } from './group';

/** Lists returns with counts per filter. Filters are ANDed, values within one are ORed. */
export const searchReturns = defineCall({
  ...group,
  id: 'searchReturns',
  aim: 'list the returns',
  verb: 'GET',
  path: '/post-order/v2/return/search',
  input: z.strictObject({
    query: z.strictObject({
      creation_date_range_from: MomentInput.optional(),
      creation_date_range_to: MomentInput.optional(),
      item_id: IdInput.optional(),
      order_id: IdInput.optional(),
      return_id: IdInput.optional(),
      return_state: z.array(z.enum(ReturnCountFilterEnum.values)).min(1).optional(),
      role: z.enum(['BUYER', 'SELLER']).optional(),
      sort: z
        .templateLiteral([
          z.enum(['+', '-']),
          z.enum([
            'ACTUAL_AMOUNT',
            'BUYER_LOGIN_NAME',
            'ESTIMATED_AMOUNT',
            'FILING_DATE',
            'REASON',
            'REFUND_DUE_DATE',
            'RETURN_ID',
            'STATUS',
          ]),
        ])
        .optional(),
      states: z.array(z.enum(ReturnStateEnum.values)).min(1).optional(),
      transaction_id: IdInput.optional(),
      ...pagingInput(200),
    }),
  }),
  output: reply({
    countSummary: list(CountSummaryType),
    members: listIfSent(ReturnSummaryType),
    paginationOutput: PaginationOutput,
    total: count,
  }),
  repeatable: true,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_return_search__get.html',
});
