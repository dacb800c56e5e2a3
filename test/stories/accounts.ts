import type { Config } from '../../src/config';
import { AccountId } from '../../src/ids';
import type { SimAccount } from '../sim/ebay/accounts';

/** When an account's credentials end, as ISO 8601. */
export interface Ending {
  readonly refreshTokenEnds?: string;
  readonly signingKeyEnds?: string;
}

/** A configuration that has connected all these sellers. */
export const withAccounts = (config: Config, accounts: readonly SimAccount[], ending: Ending = {}): Config => ({
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
        ...ending,
      })),
  },
});
