import { SigningKeyEntry } from '../../accounts-file';
import { createSigningKey } from '../../ebay/calls/key-management/create-signing-key';
import type { EbaySender } from '../../ebay/client';
import { AppError } from '../../errors';

/** Makes a signing key at eBay; its private half is told only this once. @throws AppError */
export const newSigningKey = async (
  application: EbaySender,
): Promise<{ readonly key: SigningKeyEntry; readonly endsAt: Date | undefined }> => {
  const reply = await application.send(createSigningKey, { body: { signingKeyCipher: 'ED25519' } });
  const key = SigningKeyEntry.safeParse(reply);
  if (!key.success) {
    throw new AppError('unexpected_reply', 'eBay made a signing key but did not hand it out.', {
      hint: 'Try again; unused keys do no harm.',
    });
  }
  return {
    key: key.data,
    endsAt: reply.expirationTime === undefined ? undefined : new Date(reply.expirationTime * 1000),
  };
};
