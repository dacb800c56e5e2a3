import { readEbayLink } from './ebay-link';
import { type Reference, readId, spell } from './reference';

/** Slack writes links as <address|label>; both halves are looked at, the address first. */
const words = (text: string): string[] =>
  text
    .replace(/<(https?:[^|>]+)(?:\|([^>]*))?>/g, ' $1 $2 ')
    .replace(/&amp;/g, '&')
    .split(/[\s,;<>]+/)
    .filter((word) => word !== '');

/**
 * Everything in a text that can point at something on eBay: order ids, item-transaction ids, request ids and pasted links,
 * in the order of the text and each once. Anything typed, pasted or found in a message goes through here.
 */
export const readReferences = (text: string): Reference[] => {
  const found = words(text).flatMap((word) => {
    const address = /https?:\/\/\S+/.exec(word)?.[0];
    if (address !== undefined) return readEbayLink(address);
    const id = readId(word);
    return id === undefined ? [] : [id];
  });
  return [...new Map(found.map((reference) => [`${reference.kind}:${spell(reference)}`, reference])).values()];
};
