import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { IdInput } from '../../input';
import { SubscriptionStatus } from '../../types/notification';
import { group, PayloadInput } from './group';

/** Changes a subscription; all its fields are said again. */
export const updateSubscription = defineCall({
  ...group,
  id: 'updateSubscription',
  aim: 'change which messages it sends',
  verb: 'PUT',
  path: '/commerce/notification/v1/subscription/{subscription_id}',
  token: 'Bearer',
  input: z.strictObject({
    path: z.strictObject({ subscription_id: IdInput }),
    body: z.strictObject({
      destinationId: IdInput,
      payload: PayloadInput,
      status: z.enum(SubscriptionStatus.values),
    }),
  }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: true,
  source: 'https://developer.ebay.com/api-docs/commerce/notification/resources/subscription/methods/updateSubscription',
});
