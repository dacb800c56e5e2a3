import type { Config } from '../../src/config';
import { AccountId } from '../../src/ids';
import type { SimAccount } from '../sim/ebay/accounts';

/** A configuration that has connected all these sellers. */
export const withAccounts = (config: Config, accounts: readonly SimAccount[]): Config => ({
  ...config,
  ebay: {
    ...config.ebay,
    accounts: accounts
      .filter(({ role }) => role === 'seller')
      .map(({ id, marketplaceId, refreshToken }) => ({
        id: AccountId.parse(id),
        name: id,
        marketplace: marketplaceId,
        timeZone: 'UTC',
        refreshToken,
      })),
  },
});
