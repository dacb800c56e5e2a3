import axios from 'axios';
import type { DeskWorld } from './desk-world';

/**
 * The browser of a seller: opens the consent page that the open form leads to, agrees as `seller` (or, with '', does not),
 * and answers the address that it ends at.
 */
export const sellersBrowser = async (desk: DeskWorld, seller: string): Promise<string> => {
  const page = /https?:\/\/[^"]+\/oauth2\/authorize[^"]+/.exec(JSON.stringify(desk.sam.modal()))?.[0];
  if (page === undefined) throw new Error('No form leads to a consent page');
  const address = new URL(page);
  address.searchParams.set('simulated_choice', seller);
  const { headers } = await axios.get(address.href, {
    adapter: desk.ebay.adapter,
    maxRedirects: 0,
    validateStatus: () => true,
  });
  return String(headers.location);
};
