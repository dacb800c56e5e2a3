import { createHash } from 'node:crypto';

/** What an id is made from where eBay left it out: what does not change of a request, or else the whole body. */
export interface Nameless {
  /** Which purchase it is about. */
  readonly purchase: readonly (string | undefined)[];
  readonly openedAt: string | undefined;
  readonly body: unknown;
}

/**
 * The id of a request. One without gets an id of its own, the same each time, that reads as what it is: two of them are two
 * requests.
 */
export const rowId = (id: string | undefined, { purchase, openedAt, body }: Nameless, odd: string[]): string => {
  if (id !== undefined) return id;
  odd.push('Id missing');
  const isKnown = openedAt !== undefined && purchase.some((one) => one !== undefined);
  const hash = createHash('sha256').update(JSON.stringify(isKnown ? [openedAt, ...purchase] : body));
  return `without-an-id-${hash.digest('hex').slice(0, 12)}`;
};
