import { z } from 'zod';
import { defineCall } from '../../call';
import { IdInput } from '../../input';
import { SigningKeyReply } from '../../types/signing-key';
import { group } from './group';

/** One signing key, without its private half. */
export const getSigningKey = defineCall({
  ...group,
  id: 'getSigningKey',
  aim: 'show the signing key',
  verb: 'GET',
  path: '/developer/key_management/v1/signing_key/{signing_key_id}',
  input: z.strictObject({ path: z.strictObject({ signing_key_id: IdInput }) }),
  output: SigningKeyReply,
  repeatable: true,
  source: 'https://developer.ebay.com/api-docs/developer/key-management/resources/signing_key/methods/getSigningKey',
});
