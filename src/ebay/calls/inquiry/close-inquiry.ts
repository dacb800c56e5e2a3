import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { BuyerCloseReasonEnum } from '../../enums/claim';
import { TextInput } from '../../input';
import { group, path } from './group';

/** The buyer closes an inquiry; gone. */
export const closeInquiry = defineCall({
  ...group,
  id: 'closeInquiry',
  aim: 'close the inquiry',
  verb: 'POST',
  path: '/post-order/v2/inquiry/{inquiryId}/close',
  input: z.strictObject({
    path,
    body: z.strictObject({ closeReason: z.enum(BuyerCloseReasonEnum.values), comments: TextInput.optional() }),
  }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: false,
  signed: false,
  goneSince: '2026-03-16',
  replacement: 'The buyer closes the inquiry on the eBay website.',
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_inquiry-inquiryid_close__post.html',
});
