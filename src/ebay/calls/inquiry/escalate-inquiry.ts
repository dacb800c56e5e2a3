import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { InquiryEscalationReasonEnum } from '../../enums/inquiry';
import { TextInput } from '../../input';
import { group, path } from './group';

/** Asks eBay to step in on an inquiry. Sellers may when the item was shipped. */
export const escalateInquiry = defineCall({
  ...group,
  id: 'escalateInquiry',
  aim: 'decide the inquiry itself',
  verb: 'POST',
  path: '/post-order/v2/inquiry/{inquiryId}/escalate',
  input: z.strictObject({
    path,
    body: z.strictObject({ comments: TextInput, escalateInquiryReason: z.enum(InquiryEscalationReasonEnum.values) }),
  }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: false,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_inquiry-inquiryid_escalate__post.html',
});
