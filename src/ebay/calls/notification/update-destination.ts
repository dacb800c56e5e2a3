import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { IdInput } from '../../input';
import { group } from './group';

/** Changes a destination; ENABLED revives one that eBay marked down. */
export const updateDestination = defineCall({
  ...group,
  id: 'updateDestination',
  aim: 'change where it sends messages',
  verb: 'PUT',
  path: '/commerce/notification/v1/destination/{destination_id}',
  token: 'app',
  input: z.strictObject({
    path: z.strictObject({ destination_id: IdInput }),
    body: z.strictObject({
      deliveryConfig: z.strictObject({
        endpoint: z.url({ protocol: /^https$/ }),
        verificationToken: z.string().regex(/^[\w-]{32,80}$/),
      }),
      name: z.string().min(1),
      status: z.enum(['ENABLED', 'DISABLED']),
    }),
  }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: true,
  source: 'https://developer.ebay.com/api-docs/commerce/notification/resources/destination/methods/updateDestination',
});
