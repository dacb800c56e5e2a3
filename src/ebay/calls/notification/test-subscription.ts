import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { IdInput } from '../../input';
import { group } from './group';

/** Asks eBay for a sample message to the destination. */
export const testSubscription = defineCall({
  ...group,
  id: 'testSubscription',
  aim: 'send a message as a test',
  verb: 'POST',
  path: '/commerce/notification/v1/subscription/{subscription_id}/test',
  token: 'Bearer',
  input: z.strictObject({ path: z.strictObject({ subscription_id: IdInput }) }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: true,
  source: 'https://developer.ebay.com/api-docs/commerce/notification/resources/subscription/methods/testSubscription',
});
