import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { group } from './group';

/** Sets the alert address; eBay wants it before anything else (error 195003). */
export const updateNotificationConfig = defineCall({
  ...group,
  id: 'updateNotificationConfig',
  aim: 'change how it sends messages',
  verb: 'PUT',
  path: '/commerce/notification/v1/config',
  token: 'app',
  input: z.strictObject({ body: z.strictObject({ alertEmail: z.email() }) }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: true,
  source: 'https://developer.ebay.com/api-docs/commerce/notification/resources/config/methods/updateConfig',
});
