import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { list } from '../../reading/list';
import { page, Topic } from '../../types/notification';
import { group } from './group';

/** Lists what can be subscribed to. */
export const getTopics = defineCall({
  ...group,
  id: 'getTopics',
  aim: 'list what it can send messages about',
  verb: 'GET',
  path: '/commerce/notification/v1/topic',
  token: 'app',
  input: z.strictObject({
    query: z
      .strictObject({ continuation_token: z.string().optional(), limit: z.int().min(10).max(100).optional() })
      .optional(),
  }),
  output: reply({ ...page, topics: list(Topic) }),
  repeatable: true,
  source: 'https://developer.ebay.com/api-docs/commerce/notification/resources/topic/methods/getTopics',
});
