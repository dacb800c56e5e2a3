import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { IdInput } from '../../input';
import { text } from '../../reading/leaves';
import { required } from '../../reading/reader';
import { group } from './group';

/** The key that a message was signed with; its PEM comes without line breaks. Good to keep for an hour. */
export const getPublicKey = defineCall({
  ...group,
  id: 'getPublicKey',
  aim: 'give the key that its messages are signed with',
  verb: 'GET',
  path: '/commerce/notification/v1/public_key/{public_key_id}',
  token: 'app',
  input: z.strictObject({ path: z.strictObject({ public_key_id: IdInput }) }),
  output: reply({ algorithm: text, digest: text, key: required(text) }),
  repeatable: true,
  source: 'https://developer.ebay.com/api-docs/commerce/notification/resources/public_key/methods/getPublicKey',
});
