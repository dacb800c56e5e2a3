import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { IdInput } from '../../input';
import { group } from './group';

/** Ends a subscription. */
export const deleteSubscription = defineCall({
  ...group,
  id: 'deleteSubscription',
  aim: 'stop sending a kind of messages',
  verb: 'DELETE',
  path: '/commerce/notification/v1/subscription/{subscription_id}',
  token: 'Bearer',
  input: z.strictObject({ path: z.strictObject({ subscription_id: IdInput }) }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: true,
  source: 'https://developer.ebay.com/api-docs/commerce/notification/resources/subscription/methods/deleteSubscription',
});
