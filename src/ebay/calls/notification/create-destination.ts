import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { text } from '../../reading/leaves';
import { group } from './group';

/** Registers where eBay delivers to. eBay calls the endpoint with a challenge while it answers. */
export const createDestination = defineCall({
  ...group,
  id: 'createDestination',
  aim: 'take an address for its messages',
  verb: 'POST',
  path: '/commerce/notification/v1/destination',
  token: 'app',
  input: z.strictObject({
    body: z.strictObject({
      deliveryConfig: z.strictObject({
        endpoint: z.url({ protocol: /^https$/ }),
        verificationToken: z.string().regex(/^[\w-]{32,80}$/),
      }),
      name: z.string().min(1),
      status: z.enum(['ENABLED', 'DISABLED']),
    }),
  }),
  output: reply({ destinationId: text }),
  answersEmpty: true,
  idFromLocation: 'destinationId',
  repeatable: false,
  source: 'https://developer.ebay.com/api-docs/commerce/notification/resources/destination/methods/createDestination',
});
