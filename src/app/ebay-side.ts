import type { ConnectedAccount } from '../desk/accounts/connected-account';
import { createLiveAccounts, type LiveAccounts } from '../desk/accounts/live-accounts';
import type { DeskContext } from '../desk/operation';
import { type CallBudget, createCallBudget } from '../ebay/budget';
import { createEbayClient, type EbayClient } from '../ebay/client';
import { ebayHosts } from '../ebay/hosts';
import { createLimitLearner } from '../ebay/learn-limits';
import { AppError } from '../errors';
import type { AccountId } from '../ids';
import type { Recurring } from '../recurring';
import { createSecretBox } from '../secret-box';
import type { Foundation } from './foundation';

/** The seller accounts and the way to eBay for them. */
export interface EbaySide {
  readonly accounts: LiveAccounts;
  readonly budget: CallBudget;
  readonly client: EbayClient;
  /** @throws AppError `not_found` */
  accountNamed(id: AccountId): ConnectedAccount;
  /** What an operation on the account works with. @throws AppError `not_found` */
  contextFor(id: AccountId, purpose?: 'act'): DeskContext;
  readonly learningLimits: Recurring;
}

/** `changed` is told of an account that has other credentials than before. */
export const createEbaySide = (foundation: Foundation, changed: (id: AccountId) => void): EbaySide => {
  const { config, accountsFile, store, metrics, tellAdmins, clock, log, ebayAdapter } = foundation;
  const [secretKey, ...oldKeys] = config.secretKeys;
  const accounts = createLiveAccounts({
    configured: config.ebay.accounts,
    source: accountsFile,
    records: store.settings,
    box: secretKey === undefined ? undefined : createSecretBox([secretKey, ...oldKeys]),
    clock,
    log,
    changed,
    onProblem: ({ message, hint }) => tellAdmins('accounts', message, { hint }),
  });
  const accountNamed = (id: AccountId): ConnectedAccount => {
    const account = accounts.all.find((each) => each.id === id);
    if (account !== undefined) return account;
    throw new AppError('not_found', `The desk has no eBay account "${id}".`);
  };
  const budget = createCallBudget({ clock, book: store.ebayCalls, accounts: () => accounts.all.length });
  const client = createEbayClient({
    hosts: ebayHosts(config.ebay.apiUrl),
    credentials: config.ebay,
    settings: (id) => {
      const { refreshToken, marketplace, signingKey } = accountNamed(id);
      return { refreshToken, marketplaceId: marketplace, ...(signingKey === undefined ? {} : { signingKey }) };
    },
    onAttempt: ({ id }, status, milliseconds) => metrics.ebayAnswered(id, status, milliseconds / 1000),
    budget,
    clock,
    log,
    ...(ebayAdapter === undefined ? {} : { adapter: ebayAdapter }),
  });
  return {
    accounts,
    budget,
    client,
    accountNamed,
    contextFor: (id, purpose) => ({
      account: accountNamed(id),
      ebay: client.account(id, purpose === 'act' ? 'change' : undefined),
      clock,
      records: store,
    }),
    learningLimits: createLimitLearner({ application: client.application, budget, clock, log }),
  };
};
