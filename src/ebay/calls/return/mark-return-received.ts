import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { TextInput } from '../../input';
import { group, path } from './group';

/** Says that the returned item arrived. */
export const markReturnReceived = defineCall({
  ...group,
  id: 'markReturnReceived',
  aim: 'note that the item is back',
  verb: 'POST',
  path: '/post-order/v2/return/{returnId}/mark_as_received',
  input: z.strictObject({ path, body: z.strictObject({ comments: TextInput.optional() }) }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: false,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_return-returnid_mark_as_received__post.html',
});
