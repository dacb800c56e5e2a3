import { type AccountEntry, signingKeyPurpose } from '../../accounts-file';
import { newSigningKey } from '../../desk/accounts/new-signing-key';
import type { EbayClient } from '../../ebay/client';
import type { SecretBox } from '../../secret-box';

/** A fresh signing key as the accounts file keeps it. @throws AppError */
export const sealedSigningKey = async (
  ebay: EbayClient,
  account: string,
  box: SecretBox,
): Promise<Pick<AccountEntry, 'signing_key' | 'signing_key_ends'>> => {
  const { key, endsAt } = await newSigningKey(ebay.application);
  return {
    signing_key: box.seal(JSON.stringify(key), signingKeyPurpose(account)),
    ...(endsAt === undefined ? {} : { signing_key_ends: endsAt.toISOString() }),
  };
};
