import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { IdInput } from '../../input';
import { text } from '../../reading/leaves';
import { SubscriptionStatus } from '../../types/notification';
import { group, PayloadInput } from './group';

/** Subscribes a destination to a topic. Topics about a seller need that seller’s token, topics about the application its own (error 195011). */
export const createSubscription = defineCall({
  ...group,
  id: 'createSubscription',
  aim: 'start sending a kind of messages',
  verb: 'POST',
  path: '/commerce/notification/v1/subscription',
  token: 'Bearer',
  input: z.strictObject({
    body: z.strictObject({
      destinationId: IdInput,
      payload: PayloadInput,
      status: z.enum(SubscriptionStatus.values),
      topicId: IdInput,
    }),
  }),
  output: reply({ subscriptionId: text }),
  answersEmpty: true,
  idFromLocation: 'subscriptionId',
  repeatable: false,
  source: 'https://developer.ebay.com/api-docs/commerce/notification/resources/subscription/methods/createSubscription',
});
