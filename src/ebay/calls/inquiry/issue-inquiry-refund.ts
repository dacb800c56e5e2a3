import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { TextInput } from '../../input';
import { VoluntaryRefundResult } from '../../types/claim';
import { group, path } from './group';

/** Refunds an inquiry; always in full. */
export const issueInquiryRefund = defineCall({
  ...group,
  id: 'issueInquiryRefund',
  aim: 'refund the buyer',
  verb: 'POST',
  path: '/post-order/v2/inquiry/{inquiryId}/issue_refund',
  input: z.strictObject({ path, body: z.strictObject({ comments: TextInput.optional() }) }),
  output: reply({
    refundResult: VoluntaryRefundResult,
  }),
  repeatable: false,
  signed: true,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_inquiry-inquiryid_issue_refund__post.html',
});
