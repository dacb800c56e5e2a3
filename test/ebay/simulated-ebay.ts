import { createCallBudget } from '../../src/ebay/budget';
import { memoryBudgetBook } from '../../src/ebay/budget-book';
import { createEbayClient } from '../../src/ebay/client';
import { ebayHosts } from '../../src/ebay/hosts';
import { AccountId } from '../../src/ids';
import { handMovedClock } from '../sim/ebay/clock';
import { createEbaySimulator } from '../sim/ebay/simulator';

/** The client in front of the simulated eBay, on one clock, with everything odd that it reports. */
export const simulatedEbay = (options: { start?: Date; user?: string } = {}) => {
  const clock = handMovedClock(options.start === undefined ? {} : { start: options.start });
  const ebay = createEbaySimulator({ clock });
  const user = options.user ?? 'main';
  const odd: string[] = [];
  const client = createEbayClient({
    hosts: ebayHosts('https://api.ebay.com'),
    credentials: ebay.credentials,
    settings: (id) => {
      const account = ebay.credentials.accounts[id];
      return account && { refreshToken: account.refreshToken, marketplaceId: account.marketplaceId };
    },
    budget: createCallBudget({ clock, book: memoryBudgetBook(), accounts: () => 1 }),
    clock,
    adapter: ebay.adapter,
    random: () => 0.5,
    onOdd: (call, _, found) => odd.push(...found.map(({ path, what }) => `${call.id} ${path}: ${what}`)),
  });
  return { clock, ebay, client, odd, account: client.account(AccountId.parse(user)) };
};
