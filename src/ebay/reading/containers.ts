import { type Money, moneyFrom } from '../../money';
import { text } from './leaves';
import { object, type Read } from './object';
import { leaf, type Reader } from './reader';

/** An amount of eBay's as exact money, with what it was converted from when eBay converted it. */
export interface Amount extends Money {
  readonly convertedFrom?: Money;
}

/** eBay's Amount, {value, currency} with the value as number or text. */
export const amount = leaf<Amount>('an amount', (raw) => {
  if (typeof raw !== 'object' || !('value' in raw) || !('currency' in raw)) return undefined;
  const money = moneyFrom(raw.value, raw.currency);
  if (money === undefined) return undefined;
  const convertedFrom =
    'convertedFromValue' in raw && 'convertedFromCurrency' in raw
      ? moneyFrom(raw.convertedFromValue, raw.convertedFromCurrency)
      : undefined;
  return convertedFrom === undefined ? money : { ...money, convertedFrom };
});

const INSTANT = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

const instantFrom = (raw: unknown): string | undefined => {
  const written = typeof raw === 'string' ? raw.trim() : '';
  const parts = INSTANT.exec(written);
  if (parts === null) return undefined;
  // eBay's times are UTC; without this a time that names no zone would be read in the machine's.
  const moment = new Date(parts[1] === undefined || parts[4] !== undefined ? written : `${written}Z`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
};

/** A moment sent as plain text (Fulfillment, Notification), as ISO 8601 text in UTC with milliseconds, so that text order is time order. */
export const instant = leaf('a date and time', instantFrom);

/** eBay's DateTime, {value} or the older {formattedValue}, as ISO 8601 text in UTC with milliseconds. */
export const date = leaf('a date {value}', (raw, odd) => {
  if (typeof raw === 'string') odd('a date as plain text');
  if (typeof raw !== 'object') return instantFrom(raw);
  if ('value' in raw && raw.value !== null) return instantFrom(raw.value);
  if (!('formattedValue' in raw)) return undefined;
  odd('a date with formattedValue only');
  return instantFrom(raw.formattedValue);
});

const textObject = object({
  content: text,
  language: text,
  translatedFromContent: text,
  translatedFromLanguage: text,
});

type Words = Read<{
  content: typeof text;
  language: typeof text;
  translatedFromContent: typeof text;
  translatedFromLanguage: typeof text;
}>;

/** eBay's Text {content, language…}; a plain text reads as its content. */
export const words: Reader<Words | undefined> = {
  belongs: 'a text {content}',
  read(raw, path, report) {
    if (typeof raw === 'string') return { content: raw };
    return textObject.read(raw, path, report);
  },
};
