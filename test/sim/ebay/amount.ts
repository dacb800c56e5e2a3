import Big from 'big.js';
import { exactNumber, type JsonNumber } from './json';

/** Exact money inside the simulator: decimal text and an ISO 4217 currency. */
export interface Amount {
  amount: string;
  currency: string;
}

export const amount = (value: string | number, currency: string): Amount => ({
  amount: new Big(value).toFixed(2),
  currency,
});

export const sum = (amounts: readonly string[]): string =>
  amounts.reduce((total, each) => total.plus(each), new Big(0)).toFixed(2);

/** Post-Order writes amounts as numbers. */
export const postOrderAmount = (money: Amount): { value: JsonNumber; currency: string } => ({
  value: exactNumber(money.amount),
  currency: money.currency,
});

/** The newer REST services write amounts as text. */
export const restAmount = (money: Amount): { value: string; currency: string } => ({
  value: new Big(money.amount).toFixed(2),
  currency: money.currency,
});

/** Post-Order wraps moments. */
export const dateTime = (moment: Date): { value: string } => ({ value: moment.toISOString() });
