import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { IdInput } from '../../input';
import { group } from './group';

/** Removes a destination without subscriptions. */
export const deleteDestination = defineCall({
  ...group,
  id: 'deleteDestination',
  aim: 'forget where it sends messages',
  verb: 'DELETE',
  path: '/commerce/notification/v1/destination/{destination_id}',
  token: 'app',
  input: z.strictObject({ path: z.strictObject({ destination_id: IdInput }) }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: true,
  source: 'https://developer.ebay.com/api-docs/commerce/notification/resources/destination/methods/deleteDestination',
});
