import { z } from 'zod';
import type { Money } from '../money';

/** eBay's DateTime in a request: ISO 8601 in UTC with milliseconds. */
export const DateTimeInput = z.strictObject({ value: z.iso.datetime({ precision: 3 }) });

/** eBay's Text in a request. */
export const TextInput = z.strictObject({
  content: z.string().trim().min(1, 'Write a text'),
  language: z.string().length(2).optional(),
});

/** eBay's Amount in a request; the value goes out as a JSON number. */
export const AmountInput = z.strictObject({
  value: z.number().nonnegative(),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

/** Money as eBay takes it. @throws RangeError when the amount has more digits than a JSON number keeps. */
export const amountInput = (money: Money): z.infer<typeof AmountInput> => {
  if (money.amount.replace(/\D/g, '').length > 15) throw new RangeError('The amount has too many digits.');
  return { value: Number(money.amount), currency: money.currency };
};

/** A moment as eBay takes it. */
export const dateTimeInput = (moment: Date): z.infer<typeof DateTimeInput> => ({ value: moment.toISOString() });

/** eBay's Address in a request. */
export const AddressInput = z.strictObject({
  addressLine1: z.string().optional(),
  addressLine2: z.string().optional(),
  addressType: z.string().optional(),
  city: z.string().optional(),
  country: z.string().optional(),
  county: z.string().optional(),
  isTransliterated: z.boolean().optional(),
  nationalRegion: z.string().optional(),
  postalCode: z.string().optional(),
  script: z.string().optional(),
  stateOrProvince: z.string().optional(),
  transliteratedFromScript: z.string().optional(),
  worldRegion: z.string().optional(),
});

/** An id in a body or a query. */
export const IdInput = z.string().trim().min(1).max(200);

/** A moment in a query. */
export const MomentInput = z.iso.datetime({ precision: 3 });

/** Paging as every search takes it. `offset` counts entries to skip. */
export const pagingInput = (largestLimit: number) => ({
  limit: z.int().min(1).max(largestLimit).optional(),
  offset: z.int().min(0).optional(),
});
