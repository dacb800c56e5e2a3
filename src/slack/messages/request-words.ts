import type { BuyerRequest, RequestKind } from '../../desk/buyer-request';
import { formatMoney } from '../../money';
import { capital } from '../capital';
import { joined, type Mrkdwn, md } from '../mrkdwn';

/** What a request is called in running text. */
export const KIND_WORDS: Readonly<Record<RequestKind, string>> = {
  cancellation: 'cancellation',
  return: 'return',
  inquiry: 'inquiry',
  case: 'case',
};

/** What became a case. */
const CASES: Readonly<Record<string, string>> = {
  ITEM_NOT_RECEIVED: 'eBay case about an item not received',
  RETURN: 'eBay case about a return',
};

/** What the buyer wants, as a headline without the amount. */
export const headline = (request: BuyerRequest): string => {
  switch (request.kind) {
    case 'cancellation':
      return request.openedBy === 'buyer' ? 'Buyer asks to cancel' : 'Cancellation';
    case 'return':
      return 'Buyer wants to return';
    case 'inquiry':
      return 'Item not received';
    case 'case':
      return request.reason === undefined
        ? 'eBay case'
        : (CASES[request.reason.code] ?? `eBay case, ${lowered(request.reason.words)}`);
  }
};

/** Codes of the first state of a request, in which the buyer's wish is all there is to say. */
const FIRST: readonly string[] = ['RETURN_REQUESTED', 'INITIAL', 'WAITING_SELLER_RESPONSE'];

const lowered = (words: string): string =>
  /^[A-Z][a-z]/.test(words) ? words[0]?.toLowerCase() + words.slice(1) : words;

/** The card's header: the buyer's wish while it is new, and how it stands afterwards. */
export const standing = (request: BuyerRequest): string => {
  if (!request.open) return `${headline(request)}: ${request.status?.words ?? request.state.words}`;
  if (request.kind === 'cancellation' || FIRST.includes(request.state.code)) return headline(request);
  const name = request.kind === 'return' ? 'Return' : headline(request);
  return `${name}: ${request.state.words}`;
};

export const amountWords = (request: BuyerRequest): string | undefined =>
  request.amount === undefined ? undefined : formatMoney(request.amount);

/** At most three items by name, then how many more. */
export const itemWords = (request: BuyerRequest): Mrkdwn => {
  const shown = request.items.slice(0, 3).map((item) => {
    const name = item.title ?? (item.itemId === undefined ? 'an item' : `item ${item.itemId}`);
    return item.quantity !== undefined && item.quantity > 1 ? md`*${item.quantity} × ${name}*` : md`*${name}*`;
  });
  const left = request.items.length - shown.length;
  return joined(left > 0 ? [...shown, md`and ${left} more`] : shown, '\n');
};

const ITEM_AND_SALE = /^(\d+)-(\d+)$/;

/** The order number that sellers know; where only the item and its sale are known, those by name. */
export const orderWords = ({ order: { key, shown } }: BuyerRequest): string | undefined => {
  const spelling = [shown, key].find((each) => each !== undefined && !ITEM_AND_SALE.test(each)) ?? key ?? shown;
  const [, item, sale] = ITEM_AND_SALE.exec(spelling ?? '') ?? [];
  return item === undefined ? spelling : `of item ${item}, sale ${sale}`;
};

/** eBay's id of it, by what it is: for example "Return 5000018012". */
export const idWords = ({ kind, id }: Pick<BuyerRequest, 'kind' | 'id'>): string => `${capital(kind)} ${id}`;

/** What one would say of it in a list or a notification: amount, first item, buyer. */
export const oneLine = (request: BuyerRequest): string =>
  [amountWords(request), request.items[0]?.title, request.buyer === undefined ? undefined : `from ${request.buyer}`]
    .filter(Boolean)
    .join(', ') || `${KIND_WORDS[request.kind]} ${request.id}`;
