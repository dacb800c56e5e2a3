import { type AccountEntry, signingKeyPurpose } from '../../accounts-file';
import { createSigningKey } from '../../ebay/calls/key-management/create-signing-key';
import type { EbayClient } from '../../ebay/client';
import { AppError } from '../../errors';
import type { SecretBox } from '../../secret-box';

/** Makes a signing key at eBay and seals it; its private half is told only this once. @throws AppError */
export const newSigningKey = async (
  ebay: EbayClient,
  account: string,
  box: SecretBox,
): Promise<Pick<AccountEntry, 'signing_key' | 'signing_key_ends'>> => {
  const reply = await ebay.application.send(createSigningKey, { body: { signingKeyCipher: 'ED25519' } });
  const { signingKeyCipher, jwe, privateKey, expirationTime } = reply;
  if (signingKeyCipher === undefined || jwe === undefined || privateKey === undefined) {
    throw new AppError('unexpected_reply', 'eBay made a signing key but did not hand it out.', {
      hint: 'Run the command again; unused keys do no harm.',
    });
  }
  const sealed = box.seal(JSON.stringify({ signingKeyCipher, jwe, privateKey }), signingKeyPurpose(account));
  return {
    signing_key: sealed,
    ...(expirationTime === undefined ? {} : { signing_key_ends: new Date(expirationTime * 1000).toISOString() }),
  };
};
