import { type Check, endOf, type Finding, failure, ok, type Renewable, skipped, warning } from '../../check-up';
import type { Clock } from '../../clock';
import type { ConnectedAccount } from '../../desk/accounts/connected-account';
import { probablySigns } from '../../desk/accounts/must-sign';
import { getSigningKeys } from '../../ebay/calls/key-management/get-signing-keys';
import { getRateLimits } from '../../ebay/calls/rate-limit';
import type { EbayClient } from '../../ebay/client';
import type { TokenSource } from '../../ebay/token';
import { asAppError } from '../../errors';

const CONNECT = 'Run `npm run setup` and connect the account again.';

/** eBay says until when a consent is good only in the moment when the seller gives it. */
const UNKNOWN_END = 'until when the consent is good is unknown, so nobody can be warned before it ends';
const LEARN_END = 'Connect the account again with `npm run setup`: eBay tells the end with each new consent.';

/** The account's token works now, and how long the seller's consent still lasts. */
export const accountCheck = (account: ConnectedAccount, tokens: TokenSource, clock: Clock): Check => {
  const check = `eBay account ${account.name}`;
  const renew: Renewable = { what: 'consent', account: account.id, name: account.name };
  return {
    name: check,
    async run() {
      try {
        await tokens.get({ refreshToken: account.refreshToken });
      } catch (thrown) {
        const error = asAppError(thrown);
        if (error.code !== 'consent_needed') throw thrown;
        return [failure(check, error.message, error.hint ?? CONNECT, renew)];
      }
      const alive = ok(check, `eBay hands out access tokens for it (${account.marketplace})`);
      const end =
        account.refreshTokenEnds === undefined
          ? warning(check, UNKNOWN_END, LEARN_END, renew)
          : endOf(check, 'the consent', new Date(account.refreshTokenEnds), clock.now(), CONNECT, renew);
      return [alive, end];
    },
  };
};

const signingWords = (account: ConnectedAccount): string => `signing key of ${account.name}`;

/** The account's signing key, where it has one or probably needs one. */
export const signingKeyCheck = (account: ConnectedAccount, ebay: EbayClient, clock: Clock): Check => {
  const check = `eBay ${signingWords(account)}`;
  const remedy = 'Run `npm run setup -- --signing-key` for this account.';
  const renew: Renewable = { what: 'signing_key', account: account.id, name: account.name };
  return {
    name: check,
    async run(): Promise<readonly Finding[]> {
      const { signingKey } = account;
      if (signingKey === undefined) {
        return probablySigns(account)
          ? [warning(check, 'none, and sellers of the EU and the UK must sign refunds and approvals', remedy, renew)]
          : [ok(check, `none, and ${account.marketplace} rarely needs one`)];
      }
      const { signingKeys } = await ebay.application.send(getSigningKeys, {});
      const known = signingKeys.find((key) => key.jwe === signingKey.jwe);
      if (known === undefined) return [failure(check, 'eBay does not know this key', remedy, renew)];
      const told = known.expirationTime === undefined ? undefined : new Date(known.expirationTime * 1000);
      const endsAt = told ?? (account.signingKeyEnds === undefined ? undefined : new Date(account.signingKeyEnds));
      if (endsAt === undefined)
        return [warning(check, 'eBay knows this key, but until when is unknown', remedy, renew)];
      return [endOf(check, 'the key', endsAt, clock.now(), remedy, renew)];
    },
  };
};

/** What is left of the application's calls today, for the budgets that the desk lives on. */
export const callsLeftCheck = (ebay: EbayClient): Check => ({
  name: 'eBay call budget',
  async run() {
    const { rateLimits } = await ebay.application.send(getRateLimits, {});
    const rates = rateLimits.flatMap(({ resources }) =>
      resources.flatMap(({ name, rates: [rate] }) => (name && rate ? [{ name, rate }] : [])),
    );
    const ours = rates.filter(({ name }) => name.startsWith('post-order') || name.startsWith('sell.fulfillment'));
    if (ours.length === 0) return [skipped('eBay call budget', 'eBay named no budget of the calls in use')];
    return ours.map(({ name, rate: { limit, remaining } }) => {
      const check = `eBay call budget ${name}`;
      if (limit === undefined || remaining === undefined) return skipped(check, 'eBay told no figures');
      const words = `${remaining} of ${limit} calls are left today`;
      const remedy = 'Ask eBay for a higher limit (Application Growth Check).';
      if (remaining === 0) return failure(check, words, remedy);
      return remaining < limit / 10 ? warning(check, words, remedy) : ok(check, words);
    });
  },
});
