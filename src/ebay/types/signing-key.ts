import { count, oneOf, text } from '../reading/leaves';
import { object } from '../reading/object';
import { type ReadBy, required } from '../reading/reader';

/** A signing key as eBay tells it. Times are seconds since 1970. */
export const SigningKeyReply = object({
  creationTime: count,
  expirationTime: count,
  jwe: text,
  privateKey: text,
  publicKey: text,
  signingKeyCipher: oneOf('SigningKeyCiphers', ['ED25519', 'RSA']),
  signingKeyId: required(text),
});
export type SigningKeyReply = NonNullable<ReadBy<typeof SigningKeyReply>>;
