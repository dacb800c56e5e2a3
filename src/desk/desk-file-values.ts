import { z } from 'zod';
import { Money } from '../money';

const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** A length of time as people write it, `30s`, `15m`, `24h` or `2d`; milliseconds once read. */
export const Duration = z
  .string()
  .regex(/^\d+(s|m|h|d)$/, 'Write a length of time as a number and s, m, h or d, for example 30s or 24h')
  .transform((text) => {
    const unit = text.slice(-1);
    // The pattern above allows these four letters only.
    return Number(text.slice(0, -1)) * UNIT_MS[unit as keyof typeof UNIT_MS];
  });

/** An amount as people write it, `50 USD`. */
export const MoneyText = z
  .string()
  .regex(/^\d+(\.\d+)? [A-Z]{3}$/, 'Write an amount as digits and a currency, for example 50 USD')
  .transform((text) => {
    const [amount = '', currency = ''] = text.split(' ');
    return Money.parse({ amount, currency });
  });

/** A time of day, `22:00`; minutes since midnight once read. */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time of day as hours and minutes in quotes, for example "22:00"')
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

const isTimeZone = (name: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

export const TimeZone = z.string().refine(isTimeZone, 'Write a time zone by its IANA name, for example Europe/Berlin');

export const Day = z.iso.date('Write a day as year, month and day in quotes, for example "2026-12-24"');

/** An operation's name, or a group with `*`, for example `return.*`. */
export const OperationPattern = z
  .string()
  .regex(/^(\*|[a-z_-]+\.(\*|[a-z_-]+))$/, 'Name an operation as group.verb, for example return.refund or return.*');

export const matchesOperation = (pattern: string, operation: string): boolean =>
  pattern === '*' || pattern === operation || (pattern.endsWith('.*') && operation.startsWith(pattern.slice(0, -1)));
