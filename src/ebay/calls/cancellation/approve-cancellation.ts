import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { group, path } from './group';

/** Accepts a buyer’s request: the order is cancelled and refunded in full. */
export const approveCancellation = defineCall({
  ...group,
  id: 'approveCancellation',
  aim: 'cancel the order as the buyer asked',
  verb: 'POST',
  path: '/post-order/v2/cancellation/{cancelId}/approve',
  input: z.strictObject({ path }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: false,
  signed: true,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_cancellation-cancelid_approve__post.html',
});
