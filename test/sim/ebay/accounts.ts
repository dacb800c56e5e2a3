/** One eBay user who has consented to the application: a seller of the desk, or a buyer for the calls of buyers. */
export interface SimAccount {
  id: string;
  role: 'seller' | 'buyer';
  username: string;
  userId: string;
  marketplaceId: string;
  /** Where the user is registered; the duty to sign follows it. */
  country: string;
  /** Calls that need a digital signature are refused without one. */
  mustSign: boolean;
  refreshToken: string;
}

const EU_AND_UK = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** An account with everything that was left out filled in. */
export const account = (given: Partial<SimAccount> & { id: string }): SimAccount => {
  const country = given.country ?? 'US';
  return {
    role: 'seller',
    username: `${given.id}_shop`,
    userId: `user-${given.id}`,
    marketplaceId: 'EBAY_US',
    country,
    mustSign: given.mustSign ?? EU_AND_UK.has(country),
    refreshToken: `v^1.1#i^1#r^1#${given.id}`,
    ...given,
  };
};

/** One seller in the USA and one buyer, enough for most stories. */
export const usualAccounts = (): SimAccount[] => [
  account({ id: 'main', username: 'camera_corner' }),
  account({ id: 'buyer', role: 'buyer', username: 'lena.k' }),
];
