import type { AxiosAdapter } from 'axios';
import type { Clock } from '../clock';
import type { Config } from '../config';
import { createCallBudget } from '../ebay/budget';
import { memoryBudgetBook } from '../ebay/budget-book';
import { createEbayClient, type EbayClient } from '../ebay/client';
import { ebayHosts } from '../ebay/hosts';
import { createTokenSource, type TokenSource } from '../ebay/token';
import { createTransport, type Transport } from '../ebay/transport';

/** One command's own way to eBay. `close` it, or its idle sockets keep the process. */
export const ebayPorts = (
  {
    apiUrl,
    clientId,
    clientSecret,
    accounts,
  }: Pick<Config['ebay'], 'apiUrl' | 'clientId' | 'clientSecret' | 'accounts'>,
  clock: Clock,
  adapter?: AxiosAdapter,
): { ebay: EbayClient; tokens: TokenSource; transport: Transport; close(): void } => {
  const way = { clock, deadlineMilliseconds: 10_000, ...(adapter === undefined ? {} : { adapter }) };
  const transport = createTransport(way);
  const ebay = createEbayClient({
    hosts: ebayHosts(apiUrl),
    credentials: { clientId, clientSecret },
    settings: (id) => {
      const account = accounts.find((each) => each.id === id);
      return account && { ...account, marketplaceId: account.marketplace };
    },
    budget: createCallBudget({ book: memoryBudgetBook(), clock, accounts: () => accounts.length }),
    ...way,
  });
  const tokens = createTokenSource({ api: apiUrl, clientId, clientSecret, transport, clock, random: Math.random });
  return {
    ebay,
    tokens,
    transport,
    close() {
      ebay.close();
      transport.close();
    },
  };
};
