import type { Account } from '../account';

/** Marketplaces whose sellers are mostly registered in the EU or the UK, where eBay wants refunds and approvals signed. */
const SIGNED_MARKETPLACES = new Set(
  'EBAY_AT EBAY_BE EBAY_CH EBAY_DE EBAY_ES EBAY_FR EBAY_GB EBAY_IE EBAY_IT EBAY_NL EBAY_PL'.split(' '),
);

/**
 * Whether the seller probably must sign. The seller's own country decides, which the desk is not told: a hint, not a rule.
 * https://developer.ebay.com/develop/guides/digital-signatures-for-apis
 */
export const probablySigns = ({ marketplace }: Pick<Account, 'marketplace'>): boolean =>
  SIGNED_MARKETPLACES.has(marketplace);
