import type { Finding } from '../check-up';
import type { Clock } from '../clock';
import { beginConsent, consentOf, endConsent } from '../desk/accounts/consent-in-hand';
import type { LiveAccounts } from '../desk/accounts/live-accounts';
import type { newSigningKey } from '../desk/accounts/new-signing-key';
import type { SellerConsent } from '../desk/accounts/seller-consent';
import type { Actor } from '../desk/decision';
import type { AccountId, PersonId } from '../ids';
import type { Store } from '../store/store';
import { covers, onlyAdmins, reachOf } from './admins';
import type { Denial } from './answer-waiting';
import type { PolicySource } from './policy-source';

export interface UpkeepPorts {
  readonly store: Store;
  readonly policy: PolicySource;
  readonly accounts: LiveAccounts;
  readonly consent: SellerConsent;
  makeSigningKey(): ReturnType<typeof newSigningKey>;
  /** Looks at everything that the desk depends on. */
  examine(): Promise<readonly Finding[]>;
  /** A notice waits. */
  wake(): void;
  readonly clock: Clock;
}

export interface Renewed {
  readonly kind: 'renewed';
  readonly account: AccountId;
  /** ISO 8601, where eBay says it. */
  readonly endsAt: string | undefined;
}

/** How admins look after the desk itself from Slack. */
export interface Upkeep {
  examine(actor: Actor): Promise<Denial | { readonly kind: 'findings'; readonly findings: readonly Finding[] }>;
  /** Begins a seller's new consent. @throws AppError `configuration` */
  beginConsent(
    actor: Actor,
    account: AccountId,
  ): Promise<Denial | { readonly kind: 'consent'; readonly address: string }>;
  /** The account that an address of the seller's browser belongs to. @throws AppError `bad_input` */
  accountOf(address: string): Promise<AccountId>;
  /** Connects the account again with the address that the seller's browser came back to. @throws AppError */
  finishConsent(address: string): Promise<Denial | Renewed>;
  newSigningKey(actor: Actor, account: AccountId): Promise<Denial | Renewed>;
}

export const createUpkeep = (ports: UpkeepPorts): Upkeep => {
  const { store, policy, accounts, consent, clock } = ports;
  const denied = (person: PersonId, account?: AccountId): Denial | undefined => {
    const reach = reachOf(policy.current(), { id: person, groups: policy.groupsOf(person) });
    const may = reach !== undefined && (account === undefined || covers(reach, account));
    return may ? undefined : onlyAdmins();
  };
  const nameOf = (id: AccountId) => accounts.all.find((account) => account.id === id)?.name ?? id;

  const tell = async (person: PersonId, account: AccountId, what: string, kind: string, endsAt: Date | undefined) => {
    const until = endsAt === undefined ? '' : ` until ${endsAt.toISOString().slice(0, 10)}`;
    await store.transaction(async (tables) => {
      await tables.audit.append({ kind, account, person, body: endsAt ? { endsAt: endsAt.toISOString() } : {} });
      await tables.outbox.enqueue({
        kind: 'admin_alert',
        tone: 'note',
        code: 'connected',
        account,
        text: `<@${person}> ${what} ${nameOf(account)}${until}.`,
        dedupe: `${kind}:${account}:${clock.now().toISOString()}`,
      });
    });
    ports.wake();
    return { kind: 'renewed', account, endsAt: endsAt?.toISOString() } as const;
  };

  return {
    examine: async ({ person }) => denied(person) ?? { kind: 'findings', findings: await ports.examine() },
    async beginConsent({ person }, account) {
      const denial = denied(person, account);
      if (denial !== undefined) return denial;
      const state = await beginConsent(store.settings, clock, { account, person });
      return { kind: 'consent', address: consent.address(state) };
    },
    accountOf: async (address) => (await consentOf(store.settings, clock, accounts.all, address)).account,
    async finishConsent(address) {
      const { account, person, state } = await consentOf(store.settings, clock, accounts.all, address);
      const denial = denied(person, account);
      if (denial !== undefined) return denial;
      const { refreshToken, endsAt } = await consent.exchange(address, state);
      await endConsent(store.settings, account);
      await consent.isOf(account, refreshToken);
      await accounts.renew(account, 'refresh_token', refreshToken, endsAt);
      return tell(person, account, 'connected', 'account_connected', endsAt);
    },
    async newSigningKey({ person }, account) {
      const denial = denied(person, account);
      if (denial !== undefined) return denial;
      const { key, endsAt } = await ports.makeSigningKey();
      await accounts.renew(account, 'signing_key', JSON.stringify(key), endsAt);
      return tell(person, account, 'made a new signing key for', 'signing_key_made', endsAt);
    },
  };
};
