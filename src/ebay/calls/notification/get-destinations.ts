import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { list } from '../../reading/list';
import { Destination, page } from '../../types/notification';
import { group } from './group';

/** Lists the places eBay delivers to. */
export const getDestinations = defineCall({
  ...group,
  id: 'getDestinations',
  aim: 'list where it sends messages',
  verb: 'GET',
  path: '/commerce/notification/v1/destination',
  token: 'app',
  input: z.strictObject({
    query: z
      .strictObject({ continuation_token: z.string().optional(), limit: z.int().min(10).max(100).optional() })
      .optional(),
  }),
  output: reply({ ...page, destinations: list(Destination) }),
  repeatable: true,
  source: 'https://developer.ebay.com/api-docs/commerce/notification/resources/destination/methods/getDestinations',
});
