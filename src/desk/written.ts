import { z } from 'zod';
import { decimalPlaces, Money } from '../money';

/** A text that somebody writes; `words` ask for it. */
export const written = (words: string, most: number) =>
  z.string(words).trim().min(1, words).max(most, `Write at most ${most} characters`);

/** A box that is ticked or not. */
export const ticked = z.boolean('Tick it or leave it empty');

/** An amount that somebody writes: no more decimal places than its currency has. */
export const writtenAmount = Money.refine(
  ({ amount, currency }) => (amount.split('.')[1] ?? '').replace(/0+$/, '').length <= decimalPlaces(currency),
  {
    error: ({ input }) => {
      const { currency } = Money.parse(input);
      const places = decimalPlaces(currency);
      return places === 0
        ? `Write whole ${currency}: it has no decimal places`
        : `Write at most ${places} decimal places, which is what ${currency} has`;
    },
  },
);
