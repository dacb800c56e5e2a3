import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { CaseStatusFilter } from '../../enums/case';
import { IdInput, MomentInput, pagingInput } from '../../input';
import { count } from '../../reading/leaves';
import { listIfSent } from '../../reading/list';
import { CaseSummaryType } from '../../types/case';
import { PaginationOutput } from '../../types/shared';
import { group } from './group';

/** Lists cases: inquiries and returns that were escalated. */
export const searchCases = defineCall({
  ...group,
  id: 'searchCases',
  aim: 'list the cases',
  verb: 'GET',
  path: '/post-order/v2/casemanagement/search',
  input: z.strictObject({
    query: z.strictObject({
      case_creation_date_range_from: MomentInput.optional(),
      case_creation_date_range_to: MomentInput.optional(),
      case_status_filter: z.enum(CaseStatusFilter.values).optional(),
      item_id: IdInput.optional(),
      order_id: IdInput.optional(),
      return_id: IdInput.optional(),
      sort: z.enum(['Ascending', 'Descending']).optional(),
      transaction_id: IdInput.optional(),
      ...pagingInput(200),
    }),
  }),
  output: reply({
    members: listIfSent(CaseSummaryType),
    paginationOutput: PaginationOutput,
    totalNumberOfCases: count,
  }),
  repeatable: true,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_casemanagement_search__get.html',
});
