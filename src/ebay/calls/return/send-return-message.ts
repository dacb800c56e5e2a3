import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { TextInput } from '../../input';
import { group, path } from './group';

/** Writes to the buyer about a return. */
export const sendReturnMessage = defineCall({
  ...group,
  id: 'sendReturnMessage',
  aim: 'send the text to the buyer',
  verb: 'POST',
  path: '/post-order/v2/return/{returnId}/send_message',
  input: z.strictObject({ path, body: z.strictObject({ message: TextInput }) }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: false,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_return-returnid_send_message__post.html',
});
