import { defineCall, noInput, reply } from '../../call';
import { text } from '../../reading/leaves';
import { group } from './group';

/** The address that eBay writes to when deliveries fail. */
export const getNotificationConfig = defineCall({
  ...group,
  id: 'getNotificationConfig',
  aim: 'tell how it sends messages',
  verb: 'GET',
  path: '/commerce/notification/v1/config',
  token: 'app',
  input: noInput,
  output: reply({ alertEmail: text }),
  repeatable: true,
  source: 'https://developer.ebay.com/api-docs/commerce/notification/resources/config/methods/getConfig',
});
