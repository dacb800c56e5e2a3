import { z } from 'zod';
import { defineCall } from '../../call';
import { SigningKeyReply } from '../../types/signing-key';
import { group } from './group';

/** Makes a signing key. Its private half is told only now, and is good for three years. */
export const createSigningKey = defineCall({
  ...group,
  id: 'createSigningKey',
  aim: 'make a signing key',
  verb: 'POST',
  path: '/developer/key_management/v1/signing_key',
  input: z.strictObject({ body: z.strictObject({ signingKeyCipher: z.enum(['ED25519', 'RSA']) }) }),
  output: SigningKeyReply,
  repeatable: false,
  source: 'https://developer.ebay.com/api-docs/developer/key-management/resources/signing_key/methods/createSigningKey',
});
