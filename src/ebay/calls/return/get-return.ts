import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { ReturnDetailType } from '../../types/return-detail';
import { ReturnSummaryType } from '../../types/return-summary';
import { group, path } from './group';

/** One return: what may be done now is in `summary`, money and history in `detail`; either may be missing. */
export const getReturn = defineCall({
  ...group,
  id: 'getReturn',
  aim: 'show the return',
  verb: 'GET',
  path: '/post-order/v2/return/{returnId}',
  input: z.strictObject({
    path,
    query: z.strictObject({ fieldgroups: z.enum(['FULL', 'SUMMARY']).optional() }).optional(),
  }),
  output: reply({ detail: ReturnDetailType, summary: ReturnSummaryType }),
  repeatable: true,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_return-returnid__get.html',
});
