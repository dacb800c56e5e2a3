import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { DateTimeInput, IdInput } from '../../input';
import { group, path } from './group';

/** Refuses a buyer’s request, usually because the order has shipped. There is no reason to give. */
export const rejectCancellation = defineCall({
  ...group,
  id: 'rejectCancellation',
  aim: 'decline the cancellation',
  verb: 'POST',
  path: '/post-order/v2/cancellation/{cancelId}/reject',
  input: z.strictObject({
    path,
    // eBay wants {} rather than no body.
    body: z.strictObject({ shipmentDate: DateTimeInput.optional(), trackingNumber: IdInput.optional() }),
  }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: false,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_cancellation-cancelid_reject__post.html',
});
