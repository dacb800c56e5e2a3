import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { Marketplace, TimeZone } from './environment';
import { AppError } from './errors';
import { AccountId } from './ids';
import type { SecretBox } from './secret-box';

/** A signing key as eBay's Key Management API hands it out. */
export const SigningKeyEntry = z.object({
  signingKeyCipher: z.enum(['ED25519', 'RSA']),
  jwe: z.string().min(1),
  privateKey: z.string().min(1),
});
export type SigningKeyEntry = Readonly<z.infer<typeof SigningKeyEntry>>;

const AccountEntry = z.strictObject({
  id: AccountId,
  name: z.string().trim().min(1).max(60),
  marketplace: Marketplace,
  time_zone: TimeZone.default('UTC'),
  /** When it was last connected: what was renewed in Slack since then counts more. */
  connected_at: z.iso.datetime().optional(),
  /** Sealed by the secret box. */
  refresh_token: z.string().min(1),
  refresh_token_ends: z.iso.datetime().optional(),
  /** A signing key as JSON, sealed by the secret box. */
  signing_key: z.string().min(1).optional(),
  signing_key_ends: z.iso.datetime().optional(),
  /** When the key was made, where that is not when the account was last connected. */
  signing_key_at: z.iso.datetime().optional(),
});
/** One seller account as it rests in the accounts file: its secrets are sealed. */
export type AccountEntry = z.infer<typeof AccountEntry>;

const AccountsFile = z.strictObject({ accounts: z.array(AccountEntry) });

const HEAD = '# Written by `npm run setup`. Tokens and keys in here open only with SECRET_KEY.\n';

export const tokenPurpose = (id: string): string => `${id}/refresh_token`;
export const signingKeyPurpose = (id: string): string => `${id}/signing_key`;

const unreadable = (words: string) =>
  new AppError('configuration', `The accounts file cannot be used: ${words}`, {
    hint: 'Run `npm run setup` to connect the account again, or restore the file from a backup.',
  });

/** @throws AppError `configuration` naming the first fault and never a value. */
export const parseAccountsFile = (text: string): readonly AccountEntry[] => {
  let raw: unknown;
  try {
    raw = parse(text) ?? { accounts: [] };
  } catch {
    throw unreadable('it is not YAML.');
  }
  const file = AccountsFile.safeParse(raw);
  if (!file.success) {
    const [issue] = file.error.issues;
    throw unreadable(`${issue?.path.join('.')} ${issue?.message}.`);
  }
  const ids = file.data.accounts.map((account) => account.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw unreadable(`the account ${twice} is in it twice.`);
  return file.data.accounts;
};

export const formatAccountsFile = (accounts: readonly AccountEntry[]): string => `${HEAD}${stringify({ accounts })}`;

/** The same entries with every secret sealed under the present key. @throws AppError `configuration` */
export const resealAccounts = (accounts: readonly AccountEntry[], box: SecretBox): readonly AccountEntry[] =>
  accounts.map((account) => {
    const again = (sealed: string, purpose: string) => box.seal(box.open(sealed, purpose), purpose);
    return {
      ...account,
      refresh_token: again(account.refresh_token, tokenPurpose(account.id)),
      ...(account.signing_key === undefined
        ? {}
        : { signing_key: again(account.signing_key, signingKeyPurpose(account.id)) }),
    };
  });

/** @throws AppError `configuration` */
export const openSigningKey = (account: AccountEntry, box: SecretBox): SigningKeyEntry | undefined => {
  if (account.signing_key === undefined) return undefined;
  const key = SigningKeyEntry.safeParse(JSON.parse(box.open(account.signing_key, signingKeyPurpose(account.id))));
  if (!key.success) throw unreadable(`the signing key of ${account.id} is incomplete.`);
  return key.data;
};
