import { examineDesk } from '../cli/checks/examine-desk';
import { newSigningKey } from '../desk/accounts/new-signing-key';
import { createSellerConsent } from '../desk/accounts/seller-consent';
import { createEbayClient } from '../ebay/client';
import { ebayHosts } from '../ebay/hosts';
import { createTransport } from '../ebay/transport';
import type { PolicySource } from '../perform/policy-source';
import { createUpkeep, type Upkeep } from '../perform/upkeep';
import type { EbaySide } from './ebay-side';
import type { Foundation } from './foundation';

/** How admins look after the desk from Slack: its check-up, new consents, new signing keys. */
export const createDeskUpkeep = (
  { config, deskFile, store, wake, clock, ebayAdapter }: Foundation,
  { accounts, budget, client }: EbaySide,
  policy: PolicySource,
): Upkeep => {
  const { apiUrl } = config.ebay;
  const adapter = ebayAdapter === undefined ? {} : { adapter: ebayAdapter };
  return createUpkeep({
    store,
    policy,
    accounts,
    consent: createSellerConsent({
      ...config.ebay,
      pushed: config.push !== undefined,
      accounts: accounts.all,
      records: store,
      transport: () => createTransport({ clock, ...adapter }),
      clientWith: (settings) =>
        createEbayClient({
          hosts: ebayHosts(apiUrl),
          credentials: config.ebay,
          settings: () => settings,
          budget,
          clock,
          ...adapter,
        }),
      clock,
    }),
    makeSigningKey: () => newSigningKey(client.application),
    examine: async () =>
      examineDesk({
        config: { ...config, ebay: { ...config.ebay, accounts: accounts.all } },
        folder: '.',
        deskFile: await deskFile.read(),
        clock,
        ...(ebayAdapter === undefined ? {} : { ebayAdapter }),
      }),
    wake,
    clock,
  });
};
