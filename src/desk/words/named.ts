import type { Named } from '../buyer-request';

export type Words = Readonly<Record<string, string>>;

/** eBay's code with our words. A code that is not known yet has itself as its words: shown, never dropped. */
export const named = (words: Words, code: string): Named => ({
  code,
  words: Object.hasOwn(words, code) ? (words[code] ?? code) : code,
});

/** As `named`, and writes down in `odd` that the code is not known, so that admins hear of it once. */
export const namedOrOdd = (words: Words, code: string, what: string, odd: string[]): Named => {
  if (!Object.hasOwn(words, code)) odd.push(`${what} ${code} is not known here`);
  return named(words, code);
};
