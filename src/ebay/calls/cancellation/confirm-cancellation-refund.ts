import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { DateTimeInput } from '../../input';
import { group, path } from './group';

/** The buyer’s word that the refund arrived; gone. */
export const confirmCancellationRefund = defineCall({
  ...group,
  id: 'confirmCancellationRefund',
  aim: 'note that the buyer has the refund of the cancellation',
  verb: 'POST',
  path: '/post-order/v2/cancellation/{cancelId}/confirm',
  input: z.strictObject({
    path,
    body: z.strictObject({ refundDate: DateTimeInput.optional(), unpaidOrder: z.boolean().optional() }),
  }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: false,
  signed: false,
  goneSince: '2026-03-02',
  replacement: 'Nothing needs to be done: refunds that eBay pays close by themselves.',
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_cancellation-cancelid_confirm__post.html',
});
