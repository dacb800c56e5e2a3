import { z } from 'zod';
import { SigningKeyEntry, signingKeyPurpose, tokenPurpose } from '../../accounts-file';
import type { AccountId } from '../../ids';
import type { SecretBox } from '../../secret-box';
import type { ConnectedAccount } from './connected-account';

/** As much of the settings table as renewed credentials need. */
export interface RenewalRecords {
  get(name: string): Promise<string | undefined>;
  set(name: string, value: string): Promise<void>;
  forget(name: string): Promise<void>;
}

const Renewal = z.object({ sealed: z.string(), endsAt: z.string().optional(), at: z.string() });
export type Renewal = z.infer<typeof Renewal>;

/** What of an account is renewed while the desk runs. */
export const CREDENTIALS = ['refresh_token', 'signing_key'] as const;
export type Credential = (typeof CREDENTIALS)[number];

/** Where a renewed credential rests, sealed, for every process of the desk. */
export const renewalName = (id: AccountId, credential: Credential): string => `renewed/${id}/${credential}`;

export const renewalPurpose = (id: AccountId, credential: Credential): string =>
  credential === 'refresh_token' ? tokenPurpose(id) : signingKeyPurpose(id);

export const readRenewal = async (
  records: Pick<RenewalRecords, 'get'>,
  id: AccountId,
  credential: Credential,
): Promise<Renewal | undefined> => {
  const kept = await records.get(renewalName(id, credential));
  return kept === undefined ? undefined : Renewal.parse(JSON.parse(kept));
};

/** When the account got this credential by its configuration, where known; undefined also where it has none from there. */
const configuredAt = (account: ConnectedAccount, credential: Credential): string | undefined => {
  if (credential === 'refresh_token') return account.connectedAt;
  return account.signingKey === undefined ? undefined : (account.signingKeyAt ?? account.connectedAt);
};

/** What was sealed at `at`, once it is newer than what the account came with. */
const opened = async (
  records: Pick<RenewalRecords, 'get'>,
  box: SecretBox,
  account: ConnectedAccount,
  credential: Credential,
): Promise<{ secret: string; endsAt: string | undefined } | undefined> => {
  const kept = await readRenewal(records, account.id, credential);
  const since = configuredAt(account, credential);
  if (kept === undefined || (since !== undefined && since >= kept.at)) return undefined;
  return { secret: box.open(kept.sealed, renewalPurpose(account.id, credential)), endsAt: kept.endsAt };
};

/** The account with whatever was renewed since it was configured. @throws AppError `configuration` when it cannot be opened */
export const withRenewals = async (
  records: Pick<RenewalRecords, 'get'>,
  box: SecretBox,
  account: ConnectedAccount,
): Promise<ConnectedAccount> => {
  const token = await opened(records, box, account, 'refresh_token');
  const key = await opened(records, box, account, 'signing_key');
  const { refreshTokenEnds, signingKeyEnds, ...rest } = account;
  const ends = { token: token ? token.endsAt : refreshTokenEnds, key: key ? key.endsAt : signingKeyEnds };
  return {
    ...rest,
    ...(token === undefined ? {} : { refreshToken: token.secret }),
    ...(ends.token === undefined ? {} : { refreshTokenEnds: ends.token }),
    ...(key === undefined ? {} : { signingKey: SigningKeyEntry.parse(JSON.parse(key.secret)) }),
    ...(ends.key === undefined ? {} : { signingKeyEnds: ends.key }),
  };
};

/** Seals anew what was renewed for these accounts. Answers how many secrets that were. @throws AppError `configuration` */
export const resealRenewals = async (
  records: RenewalRecords,
  box: SecretBox,
  ids: readonly AccountId[],
): Promise<number> => {
  let sealed = 0;
  for (const id of ids) {
    for (const credential of CREDENTIALS) {
      const kept = await readRenewal(records, id, credential);
      if (kept === undefined) continue;
      const purpose = renewalPurpose(id, credential);
      const again = { ...kept, sealed: box.seal(box.open(kept.sealed, purpose), purpose) };
      await records.set(renewalName(id, credential), JSON.stringify(again));
      sealed += 1;
    }
  }
  return sealed;
};
