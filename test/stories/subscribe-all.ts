import { providePush } from '../../src/desk/push/provide-push';
import { createCallBudget } from '../../src/ebay/budget';
import { memoryBudgetBook } from '../../src/ebay/budget-book';
import { createEbayClient } from '../../src/ebay/client';
import { ebayHosts } from '../../src/ebay/hosts';
import { AccountId } from '../../src/ids';
import type { EbaySimulator } from '../sim/ebay/simulator';
import { ENDPOINT, VERIFICATION_TOKEN } from './ebay-messages';

/** Provisions push for every seller of this eBay, as `npm run push -- on` does. */
export const subscribeAll = async (ebay: EbaySimulator, endpoint = ENDPOINT) => {
  const sellers = ebay.accounts.filter(({ role }) => role === 'seller');
  const client = createEbayClient({
    hosts: ebayHosts('https://api.ebay.com'),
    credentials: ebay.credentials,
    settings: (id) => {
      const account = sellers.find((one) => one.id === id);
      return account && { refreshToken: account.refreshToken, marketplaceId: account.marketplaceId };
    },
    budget: createCallBudget({ clock: ebay.clock, book: memoryBudgetBook(), accounts: () => sellers.length }),
    clock: ebay.clock,
    adapter: ebay.adapter,
  });
  const accounts = sellers.map(({ id, marketplaceId }) => {
    const account = AccountId.parse(id);
    return {
      account: { id: account, name: id, marketplace: marketplaceId, timeZone: 'UTC' },
      ebay: client.account(account),
    };
  });
  return providePush(
    { application: client.application, accounts, endpoint },
    { verificationToken: VERIFICATION_TOKEN, alertEmail: 'ops@desk.example' },
  );
};
