import type { RequestKind } from './buyer-request';
import { type Reference, readId } from './reference';

/** Every eBay site and its subdomains, for example www.ebay.co.uk, order.ebay.de, ebay.com.au. */
const HOST = /(^|\.)ebay\.(com|[a-z]{2,3}|co\.[a-z]{2}|com\.[a-z]{2})$/;

const REQUEST_NAMES: Readonly<Record<string, RequestKind>> = {
  cancelid: 'cancellation',
  cancellationid: 'cancellation',
  returnid: 'return',
  inquiryid: 'inquiry',
  inrid: 'inquiry',
  caseid: 'case',
};

const REQUEST_PATHS: readonly (readonly [RegExp, RequestKind])[] = [
  [/\/(?:cancellation|cancel|cncl)s?\/(?:[a-z_-]+\/)*(\d{6,19})/i, 'cancellation'],
  [/\/(?:returns?|rtn|rt)\/(?:[a-z_-]+\/)*(\d{6,19})/i, 'return'],
  [/\/(?:inquiry|inquiries|itemnotreceived|inr)\/(?:[a-z_-]+\/)*(\d{6,19})/i, 'inquiry'],
  [/\/(?:casemanagement|cases?|res)\/(?:[a-z_-]+\/)*(\d{6,19})/i, 'case'],
];

const ORDER_IN_PATH = /\/(\d{2}-\d{5}-\d{5}|\d{9,19}-\d{1,19})(?:[/?#]|$)/;
const ITEM_IN_PATH = /\/itm\/(?:[^/?#]+\/)?(\d{9,19})/i;

const parsed = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

/** The query in any order and any case, with what stands behind a `#` (single pages keep ids there). */
const parameters = (url: URL): ReadonlyMap<string, string> => {
  const behindHash = url.hash.includes('?') ? url.hash.slice(url.hash.indexOf('?')) : url.hash.replace(/^#/, '');
  const pairs = [...url.searchParams, ...new URLSearchParams(behindHash)];
  return new Map(pairs.map(([name, value]) => [name.toLowerCase().replace(/[_-]/g, ''), value.trim()]));
};

/**
 * What an eBay page's address points at, most exact first: its request, its order, its transaction, its item.
 * Empty for addresses of other sites. A page that is wrapped in a sign-in or tracking link is found as well.
 */
export const readEbayLink = (text: string, depth = 0): Reference[] => {
  const url = parsed(text);
  if (url === undefined || !/^https?:$/.test(url.protocol) || !HOST.test(url.hostname)) return [];
  const query = parameters(url);
  const found: Reference[] = [];
  for (const [name, of] of Object.entries(REQUEST_NAMES)) {
    const id = query.get(name);
    if (id !== undefined && /^\d{1,19}$/.test(id)) found.push({ kind: 'request', of, id });
  }
  for (const [path, of] of REQUEST_PATHS) {
    const id = path.exec(url.pathname)?.[1];
    if (id !== undefined) found.push({ kind: 'request', of, id });
  }
  const order = readId(query.get('orderid') ?? ORDER_IN_PATH.exec(`${url.pathname}/`)?.[1] ?? '');
  if (order !== undefined) found.push(order);
  const itemId = query.get('itemid') ?? query.get('item') ?? ITEM_IN_PATH.exec(url.pathname)?.[1];
  const transactionId = query.get('transid') ?? query.get('transactionid') ?? query.get('tid');
  if (itemId !== undefined && /^\d{9,19}$/.test(itemId)) {
    const exact = transactionId !== undefined && /^\d{1,19}$/.test(transactionId);
    found.push(exact ? { kind: 'transaction', itemId, transactionId } : { kind: 'item', itemId });
  }
  if (found.length > 0 || depth > 0) return found;
  return [...query.values()].flatMap((value) => readEbayLink(value, depth + 1));
};
