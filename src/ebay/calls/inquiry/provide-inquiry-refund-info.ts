import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { TextInput } from '../../input';
import { group, path } from './group';

/** Told the buyer of a refund outside eBay; gone. */
export const provideInquiryRefundInfo = defineCall({
  ...group,
  id: 'provideInquiryRefundInfo',
  aim: 'note a refund made elsewhere',
  verb: 'POST',
  path: '/post-order/v2/inquiry/{inquiryId}/provide_refund_info',
  input: z.strictObject({ path, body: z.strictObject({ message: TextInput }) }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: false,
  signed: false,
  goneSince: '2026-03-16',
  replacement: 'Refund the inquiry through eBay instead.',
  source: 'https://developer.ebay.com/Devzone/post-order/types/SellerProvideRefundInfoRequest.html',
});
