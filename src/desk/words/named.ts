import type { Named } from '../buyer-request';

export type Words = Readonly<Record<string, string>>;

/** Spellings that a code in capitals loses. */
const SPELLINGS: Readonly<Record<string, string>> = { ebay: 'eBay', paypal: 'PayPal', rma: 'RMA', id: 'id' };

/** For example "Seller must dance" for SELLER_MUST_DANCE. Short names in capitals, such as GLS, and free text stay as they are. */
export const readable = (code: string): string => {
  if (!/^[A-Z][A-Z0-9_]*$/.test(code) || (code.length <= 4 && !code.includes('_'))) return code;
  const words = code.toLowerCase().split('_').filter(Boolean);
  const [first = '', ...rest] = words.map((word) => SPELLINGS[word] ?? word);
  const begun = first.startsWith('eBay') ? first : `${first.charAt(0).toUpperCase()}${first.slice(1)}`;
  return [begun, ...rest].join(' ');
};

/**
 * eBay's code with our words. A code that is not known yet is made readable: shown, never dropped. Nothing for a code that eBay
 * left out.
 */
export const named = <Code extends string | undefined>(words: Words, code: Code): NamedOf<Code> =>
  // The one branch answers undefined for undefined, the other a Named for text, which is what NamedOf says.
  (code === undefined ? undefined : { code, words: wordsOf(words, code) }) as NamedOf<Code>;

/** As `named`, and writes down in `odd` that the code is not known, so that admins hear of it once. */
export const namedOrOdd = <Code extends string | undefined>(
  words: Words,
  code: Code,
  what: string,
  odd: string[],
): NamedOf<Code> => {
  if (code !== undefined && !Object.hasOwn(words, code)) odd.push(`${what} ${code || 'left empty'} is not known here`);
  return named(words, code);
};

type NamedOf<Code> = Code extends string ? Named : undefined;

const wordsOf = (words: Words, code: string): string =>
  (Object.hasOwn(words, code) ? words[code] : undefined) ?? (readable(code.trim()) || 'Unknown');
