import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { TextInput } from '../../input';
import { VoluntaryRefundResult } from '../../types/claim';
import { group, path } from './group';

/** Refunds the buyer in full inside a case; gone. */
export const issueCaseRefund = defineCall({
  ...group,
  id: 'issueCaseRefund',
  aim: 'refund the buyer for the case',
  verb: 'POST',
  path: '/post-order/v2/casemanagement/{caseId}/issue_refund',
  input: z.strictObject({ path, body: z.strictObject({ comments: TextInput.optional() }) }),
  output: reply({
    refundResult: VoluntaryRefundResult,
  }),
  repeatable: false,
  signed: true,
  goneSince: '2026-03-02',
  replacement: 'Refund before it becomes a case; a case is refunded on the eBay website.',
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_casemanagement-caseId_issue_refund__post.html',
});
