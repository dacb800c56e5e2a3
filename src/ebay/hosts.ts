/** Where eBay's two groups of services are, without a trailing slash. */
export interface EbayHosts {
  readonly api: string;
  readonly apiz: string;
}

/** Both hosts from the address of the first: eBay's own has a twin named apiz, a stand-in serves everything itself. */
export const ebayHosts = (apiUrl: string): EbayHosts => {
  const api = apiUrl.replace(/\/+$/, '');
  return { api, apiz: api.replace(/^https:\/\/api\.((sandbox\.)?ebay\.com)$/, 'https://apiz.$1') };
};
