import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { list } from '../../reading/list';
import { page, Subscription } from '../../types/notification';
import { group } from './group';

/** Lists the subscriptions made with the same kind of token. */
export const getSubscriptions = defineCall({
  ...group,
  id: 'getSubscriptions',
  aim: 'list the kinds of messages that it sends',
  verb: 'GET',
  path: '/commerce/notification/v1/subscription',
  token: 'Bearer',
  input: z.strictObject({
    query: z
      .strictObject({ continuation_token: z.string().optional(), limit: z.int().min(10).max(100).optional() })
      .optional(),
  }),
  output: reply({ ...page, subscriptions: list(Subscription) }),
  repeatable: true,
  source: 'https://developer.ebay.com/api-docs/commerce/notification/resources/subscription/methods/getSubscriptions',
});
