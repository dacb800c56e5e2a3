import type { Clock } from '../clock';
import type { Config } from '../config';
import { createCallBudget } from '../ebay/budget';
import { memoryBudgetBook } from '../ebay/budget-book';
import { createEbayClient, type EbayClient } from '../ebay/client';
import { ebayHosts } from '../ebay/hosts';
import { createTokenSource, type TokenSource } from '../ebay/token';
import { createTransport } from '../ebay/transport';

/** One command's own way to eBay. `close` it, or its idle sockets keep the process. */
export const ebayPorts = (
  {
    apiUrl,
    clientId,
    clientSecret,
    accounts,
  }: Pick<Config['ebay'], 'apiUrl' | 'clientId' | 'clientSecret' | 'accounts'>,
  clock: Clock,
): { ebay: EbayClient; tokens: TokenSource; close(): void } => {
  const transport = createTransport({ clock, deadlineMilliseconds: 10_000 });
  const ebay = createEbayClient({
    hosts: ebayHosts(apiUrl),
    credentials: { clientId, clientSecret },
    settings: (id) => {
      const account = accounts.find((each) => each.id === id);
      return account && { ...account, marketplaceId: account.marketplace };
    },
    budget: createCallBudget({ book: memoryBudgetBook(), clock, accounts: () => accounts.length }),
    clock,
    deadlineMilliseconds: 10_000,
  });
  const tokens = createTokenSource({ api: apiUrl, clientId, clientSecret, transport, clock, random: Math.random });
  return {
    ebay,
    tokens,
    close() {
      ebay.close();
      transport.close();
    },
  };
};
