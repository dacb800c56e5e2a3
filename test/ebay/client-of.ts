import { createCallBudget } from '../../src/ebay/budget';
import { memoryBudgetBook } from '../../src/ebay/budget-book';
import { createEbayClient, type EbayClient, type EbayClientOptions } from '../../src/ebay/client';
import { ebayHosts } from '../../src/ebay/hosts';
import type { EbaySimulator } from '../sim/ebay/simulator';

/** The product's client in front of a simulated eBay, for all of its accounts; `more` goes before what is usual. */
export const clientOf = (ebay: EbaySimulator, more: Partial<EbayClientOptions> = {}): EbayClient => {
  const { clock, accounts } = ebay;
  return createEbayClient({
    hosts: ebayHosts('https://api.ebay.com'),
    credentials: ebay.credentials,
    settings: (id) => {
      const account = accounts.find((one) => one.id === id);
      return account && { refreshToken: account.refreshToken, marketplaceId: account.marketplaceId };
    },
    budget: createCallBudget({
      clock,
      book: memoryBudgetBook(),
      accounts: () => accounts.filter(({ role }) => role === 'seller').length,
    }),
    clock,
    adapter: ebay.adapter,
    random: () => 0.5,
    ...more,
  });
};
