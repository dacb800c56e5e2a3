import type { Clock } from '../../clock';
import type { EbayAccountSettings, EbayClient } from '../../ebay/client';
import {
  type Consent,
  codeFromReply,
  consentAddress,
  DESK_SCOPES,
  exchangeConsent,
  PUSH_SCOPES,
} from '../../ebay/consent';
import type { Transport } from '../../ebay/transport';
import { AppError } from '../../errors';
import type { AccountId } from '../../ids';
import { lookups } from '../lookups';
import type { DeskRecords } from '../records';
import type { ConnectedAccount } from './connected-account';

export interface SellerConsentPorts {
  readonly apiUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** eBay's name of the address that the seller's browser returns to. */
  readonly ruName: string | undefined;
  /** Whether eBay's messages are wanted as well, which need more scopes. */
  readonly pushed: boolean;
  readonly accounts: readonly ConnectedAccount[];
  readonly records: DeskRecords;
  /** A way to eBay for one exchange, closed after it. */
  transport(): Transport;
  /** A way to eBay for an account as the new consent makes it, closed after one look. */
  clientWith(settings: EbayAccountSettings): EbayClient;
  readonly clock: Clock;
}

/** How a seller consents while the desk runs. */
export interface SellerConsent {
  /** The page where the seller consents. @throws AppError `configuration` */
  address(state: string): string;
  /** Trades the code in the address for a refresh token. @throws AppError */
  exchange(address: string, state: string): Promise<Consent>;
  /** Refuses the token of another seller than the account's, where a known request can tell. @throws AppError `bad_input` */
  isOf(account: AccountId, refreshToken: string): Promise<void>;
}

const NO_RU_NAME = () =>
  new AppError('configuration', 'Sellers cannot consent from here: EBAY_RU_NAME is not set.', {
    hint: 'Set EBAY_RU_NAME in .env, or run `npm run setup`, which asks for it.',
  });

const ANOTHER_SELLER = () =>
  new AppError('bad_input', 'This consent is of another eBay seller: nothing was changed.', {
    hint: 'Sign out of eBay in the browser, press the button again, and sign in as the seller of this account.',
  });

export const createSellerConsent = (ports: SellerConsentPorts): SellerConsent => {
  const { apiUrl: api, clientId, clientSecret, ruName, clock, records } = ports;
  const application = () => {
    if (ruName === undefined) throw NO_RU_NAME();
    return { api, clientId, clientSecret, ruName };
  };
  return {
    address: (state) =>
      consentAddress(application(), state, ports.pushed ? [...DESK_SCOPES, ...PUSH_SCOPES] : DESK_SCOPES),
    async exchange(address, state) {
      const code = codeFromReply(address, state);
      const transport = ports.transport();
      try {
        return await exchangeConsent(application(), code, { transport, clock });
      } finally {
        transport.close();
      }
    },
    async isOf(id, refreshToken) {
      const account = ports.accounts.find((one) => one.id === id);
      const [known] = await records.requests.open(id);
      const lookup = lookups.find(({ kind }) => kind === known?.kind);
      if (account === undefined || known === undefined || lookup === undefined) return;
      const ebay = ports.clientWith({
        refreshToken,
        marketplaceId: account.marketplace,
        signingKey: account.signingKey,
      });
      try {
        await lookup.read({ account, ebay: ebay.account(id), clock, records }, known.id);
      } catch (thrown) {
        // What was not reached says nothing about whose request it is.
        if (thrown instanceof AppError && (thrown.code === 'not_found' || thrown.code === 'refused'))
          throw ANOTHER_SELLER();
      } finally {
        ebay.close();
      }
    },
  };
};
