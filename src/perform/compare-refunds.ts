import { changedOrders } from '../desk/orders/changed-orders';
import type { Order } from '../desk/orders/order';
import { isOffer } from '../desk/returns/accepted-offer';
import type { AccountId, OrderKey } from '../ids';
import { add, compare, type Money } from '../money';
import type { Intent } from '../store/intents';
import type { Road } from './road';

/** Money that went back for an order, by eBay's list and by the ledger, where they differ. */
export interface RefundDifference {
  readonly order: OrderKey;
  readonly atEbay: Money;
  /** Undefined where the ledger knows of none: it was refunded outside Aftersale. */
  readonly inLedger: Money | undefined;
}

const sum = (amounts: readonly Money[], currency: string): Money | undefined =>
  amounts
    .filter((amount) => amount.currency === currency)
    .reduce<Money | undefined>((total, amount) => (total === undefined ? amount : add(total, amount)), undefined);

const differenceOf = (order: Order, intents: readonly Intent[], since: string): RefundDifference | undefined => {
  const refunds = order.refunds.filter(({ status }) => status !== 'FAILED');
  const currency = refunds[0]?.amount?.currency;
  // What was refunded before was compared before.
  if (currency === undefined || !refunds.some(({ at }) => at === undefined || at >= since)) return undefined;
  const atEbay = sum(
    refunds.flatMap(({ amount }) => amount ?? []),
    currency,
  );
  const done = intents.filter(({ effect, state }) => effect === 'money' && state === 'done');
  const amounts = (of: readonly Intent[]) =>
    sum(
      of.flatMap(({ money }) => money ?? []),
      currency,
    );
  const inLedger = amounts(done);
  // An offer is paid when the buyer accepts it, or never.
  const refunded = amounts(done.filter((intent) => !isOffer(intent)));
  const isEqual = [inLedger, refunded].some((one) => atEbay && one && compare(atEbay, one) === 0);
  if (atEbay === undefined || isEqual) return undefined;
  return { order: order.key, atEbay, inLedger };
};

/** Compares the refunds of every order that changed since then with the ledger. @throws AppError when eBay cannot be asked. */
export const compareRefunds = async (road: Road, account: AccountId, since: string) => {
  const { rows, complete } = await changedOrders(road.contextFor(account), since);
  const differences: RefundDifference[] = [];
  for (const order of rows) {
    if (order.refunds.length === 0) continue;
    const difference = differenceOf(order, await road.store.intents.ofOrder(account, order.key), since);
    if (difference !== undefined) differences.push(difference);
  }
  return { orders: rows.length, differences, complete };
};
