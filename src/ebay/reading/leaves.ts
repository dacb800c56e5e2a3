import type { z } from 'zod';
import { leaf, type Reader } from './reader';

const asText = (raw: unknown): string | undefined =>
  typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'bigint' ? String(raw) : undefined;

/** Text; numbers are taken as text, since eBay sends ids, postal codes and rates either way. */
export const text = leaf('a text', asText);

/** An id under its brand, whether eBay sent it as text or as an integer of any size. */
export const id = <Id extends string>(schema: z.ZodType<Id>): Reader<Id | undefined> =>
  leaf('an id', (raw) => schema.safeParse(asText(raw)).data);

/** A whole or decimal number; digits in quotes are taken. */
export const count = leaf('a number', (raw, odd) => {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined;
  if (typeof raw !== 'string' || !/^-?\d{1,15}(\.\d+)?$/.test(raw.trim())) return undefined;
  odd('a number written as text');
  return Number(raw);
});

/** A boolean; eBay's samples write some as "true" and "false". */
export const flag = leaf('a boolean', (raw, odd) => {
  if (typeof raw === 'boolean') return raw;
  const word = typeof raw === 'string' ? raw.trim().toLowerCase() : '';
  if (word !== 'true' && word !== 'false') return undefined;
  odd('a boolean written as text');
  return word === 'true';
});

/** One of eBay's words, or one that eBay added since: both are text, only the known ones are typed. */
export type OpenEnum<Known extends string> = Known | (string & {});

/** An enum of eBay's: reads its values, and lists those that eBay documents. */
export interface EnumReader<Known extends string> extends Reader<OpenEnum<Known> | undefined> {
  readonly values: readonly [Known, ...Known[]];
}

/** One of the documented values of an enum. */
export type KnownOf<Enum> = Enum extends EnumReader<infer Known> ? Known : never;

/** An enum by eBay's name and documented values. Unknown values survive and are reported. */
export const oneOf = <const Known extends string>(
  name: string,
  values: readonly [Known, ...Known[]],
): EnumReader<Known> => {
  const known = new Set<string>(values);
  const reader = leaf<OpenEnum<Known>>(`a ${name}`, (raw, odd) => {
    if (typeof raw !== 'string') return undefined;
    if (!known.has(raw)) {
      odd(/^\w{1,60}$/.test(raw) ? `${raw} is not a listed ${name}` : `a value that is not a listed ${name}`);
    }
    return raw;
  });
  return { ...reader, values };
};

/** Whatever eBay sends here, untouched: for parts whose shape no source describes. */
export const anything: Reader<unknown> = { belongs: 'anything', read: (raw) => raw };
