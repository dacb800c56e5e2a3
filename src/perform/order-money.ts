import type { Decision } from '../desk/decision';
import type { Cleared } from '../desk/operation';
import { isOffer } from '../desk/returns/accepted-offer';
import { add, compare, formatMoney, type Money } from '../money';
import type { Road } from './road';

const larger = (left: Money | undefined, right: Money | undefined) => {
  if (left === undefined || right === undefined) return left ?? right;
  return compare(left, right) >= 0 ? left : right;
};

/** What the ledger has sent back of the order; eBay may show it late. What was only offered went nowhere, unless eBay shows it. */
const sent = async (road: Road, decision: Decision, { order }: Cleared, currency: string) => {
  if (order === undefined) return undefined;
  const intents = await road.store.intents.ofOrder(decision.account, order);
  return intents
    .filter((intent) => intent.effect === 'money' && intent.state === 'done' && !isOffer(intent))
    .flatMap(({ money, decision: id }) => (money?.currency === currency && id !== decision.id ? [money] : []))
    .reduce<Money | undefined>((sum, money) => (sum === undefined ? money : add(sum, money)), undefined);
};

/**
 * Why this act would send back more than the order cost, because money went back before: a return and an inquiry of one order
 * are the same money, and eBay looks at each by itself. Undefined when it would not; a first refund is bounded by eBay alone.
 */
export const moreThanPaid = async (road: Road, decision: Decision, cleared: Cleared) => {
  const { money, orderMoney } = cleared;
  if (decision.effect !== 'money' || money === undefined || orderMoney?.price.currency !== money.currency) {
    return undefined;
  }
  const { price } = orderMoney;
  const before = larger(orderMoney.refunded, await sent(road, decision, cleared, money.currency));
  if (before === undefined || compare(add(before, money), price) <= 0) return undefined;
  return {
    reason: `${formatMoney(before)} of the ${formatMoney(price)} of this order went back to the buyer before; ${formatMoney(money)} more would be over its price.`,
    hint: 'Look at the refunds of the order on the eBay website. If more is owed, refund it there.',
  };
};
