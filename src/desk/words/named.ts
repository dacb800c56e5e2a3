import type { Named } from '../buyer-request';

export type Words = Readonly<Record<string, string>>;

/**
 * eBay's code with our words. A code that is not known yet has itself as its words: shown, never dropped.
 * Nothing for a code that eBay left out.
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
  (Object.hasOwn(words, code) ? words[code] : undefined) ?? (code.trim() || 'Unknown');
