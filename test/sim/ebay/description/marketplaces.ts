/** The values of X-EBAY-C-MARKETPLACE-ID. eBay's prose shows EBAY_UK once; its list and live data say EBAY_GB. */
export const MARKETPLACES: ReadonlySet<string> = new Set(
  `AT AU BE CA CH CN CZ DE DK ES FI FR GB GR HALF_US HK HU ID IE IL IN IT JP MOTORS_US MY NL NO NZ PE PH PL PR PT RU
   SE SG TH TW US VN ZA`
    .split(/\s+/)
    .map((site) => `EBAY_${site}`),
);

export const LANGUAGES = 'de el en eo es fr hy it ja ka nl pt ru sv tr xx'.split(' ');
