import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { group } from './group';

/** Turns the RMA requirement on or off. */
export const setReturnPreferences = defineCall({
  ...group,
  id: 'setReturnPreferences',
  aim: 'change the return preferences',
  verb: 'POST',
  path: '/post-order/v2/return/preference',
  input: z.strictObject({ body: z.strictObject({ rmaRequired: z.boolean() }) }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: true,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_return_preference__post.html',
});
