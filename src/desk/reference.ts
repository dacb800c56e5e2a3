import type { RequestKind } from './buyer-request';

/** What a piece of text can point at on eBay, before anybody has looked whether it exists. */
export type Reference =
  | { readonly kind: 'order'; readonly orderId: string }
  | { readonly kind: 'transaction'; readonly itemId: string; readonly transactionId: string }
  | { readonly kind: 'request'; readonly of: RequestKind; readonly id: string }
  | { readonly kind: 'item'; readonly itemId: string }
  /** Digits alone: a cancel, return, inquiry or case id, an old order id or an item id; only a look can tell. */
  | { readonly kind: 'number'; readonly digits: string };

const ORDER = /^\d{2}-\d{5}-\d{5}$/;
const TRANSACTION = /^(\d{9,19})-(\d{1,19})$/;
const NUMBER = /^\d{6,19}$/;

/** Reads one word; undefined when it is no id of eBay's. `#` before the id and a list's commas after it are forgiven. */
export const readId = (word: string): Reference | undefined => {
  const id = word
    .trim()
    .replace(/^[#(["'`*_]+/, '')
    .replace(/[)\]"'`*_.,;:!?]+$/, '')
    .replace(/[‐-―−]/g, '-');
  if (ORDER.test(id)) return { kind: 'order', orderId: id };
  const [, itemId, transactionId] = TRANSACTION.exec(id) ?? [];
  if (itemId !== undefined && transactionId !== undefined) return { kind: 'transaction', itemId, transactionId };
  return NUMBER.test(id) ? { kind: 'number', digits: id } : undefined;
};

/** One spelling per reference, for comparing and for keys. */
export const spell = (reference: Reference): string => {
  switch (reference.kind) {
    case 'order':
      return reference.orderId;
    case 'transaction':
      return `${reference.itemId}-${reference.transactionId}`;
    case 'request':
      return `${reference.of}/${reference.id}`;
    case 'item':
      return reference.itemId;
    case 'number':
      return reference.digits;
  }
};
