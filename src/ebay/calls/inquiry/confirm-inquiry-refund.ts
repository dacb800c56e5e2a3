import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { group, path } from './group';

/** The buyer’s word that the refund arrived; gone. */
export const confirmInquiryRefund = defineCall({
  ...group,
  id: 'confirmInquiryRefund',
  aim: 'note that the buyer has the refund',
  verb: 'POST',
  path: '/post-order/v2/inquiry/{inquiryId}/confirm_refund',
  input: z.strictObject({ path }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: false,
  signed: false,
  goneSince: '2026-03-16',
  replacement: 'Nothing needs to be done: the buyer sees the refund on the eBay website.',
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_inquiry-inquiryid_confirm_refund__post.html',
});
