import type { Money } from '../money';

/** The amount alone, without what eBay converted it from. */
export const plainMoney = (money: Money | undefined): Money | undefined =>
  money === undefined ? undefined : { amount: money.amount, currency: money.currency };
