import Big from 'big.js';
import type { Amount } from '../amount';
import type { Order } from '../world/order';
import type { RefundItem, Return } from '../world/return';

/** What eBay lets a refund contain, for one kind of fee. */
export interface RefundBounds {
  refundFeeType: string;
  estimated: string;
  minimum: string;
  maximum: string;
  /** The deductions from the price that eBay allows, in percent. */
  deductions: number[];
}

const HALF_IN_STEPS = [5, 10, 15, 20, 25, 30, 35, 40, 45, 50];

/** An item that came back used after a change of mind may be refunded down to half its price. */
const mayDeduct = (request: Return): boolean => request.reasonType === 'REMORSE' && request.state === 'ITEM_DELIVERED';

/** The fees that every refund of this return lists. */
export const refundBounds = (order: Order, request: Return): RefundBounds[] => {
  const { line } = request;
  const price = new Big(line.price).times(request.quantity).div(line.quantity).toFixed(2);
  const lowest = mayDeduct(request) ? new Big(price).div(2).toFixed(2) : price;
  const fixed = (refundFeeType: string, value: string): RefundBounds => ({
    refundFeeType,
    estimated: value,
    minimum: value,
    maximum: value,
    deductions: [],
  });
  const shipping = request.reasonType === 'SNAD' && new Big(order.shippingCost).gt(0);
  return [
    { ...fixed('PURCHASE_PRICE', price), minimum: lowest, deductions: mayDeduct(request) ? HALF_IN_STEPS : [] },
    ...(shipping ? [fixed('ORIGINAL_SHIPPING', order.shippingCost)] : []),
  ];
};

/** What the seller may add of their own will: the buyer's postage of the return, and the first postage. */
export const optionalBounds = (order: Order, request: Return): RefundBounds[] => {
  const optional = (refundFeeType: string, maximum: string): RefundBounds => ({
    refundFeeType,
    estimated: '0.00',
    minimum: '0.00',
    maximum,
    deductions: [],
  });
  const listed = refundBounds(order, request).map(({ refundFeeType }) => refundFeeType);
  return [
    optional('RETURN_SHIPPING', '25.00'),
    ...(new Big(order.shippingCost).gt(0) ? [optional('ORIGINAL_SHIPPING', order.shippingCost)] : []),
  ].filter(({ refundFeeType }) => !listed.includes(refundFeeType));
};

export const sellerEstimate = (order: Order, request: Return): Amount => ({
  amount: refundBounds(order, request)
    .reduce((sum, { estimated }) => sum.plus(estimated), new Big(0))
    .toFixed(2),
  currency: order.currency,
});

/** Tax comes from eBay's side: the buyer gets more than the seller pays. */
export const buyerEstimate = (order: Order, request: Return): Amount => ({
  amount: new Big(sellerEstimate(order, request).amount).plus(order.tax).toFixed(2),
  currency: order.currency,
});

/** Why eBay would refuse this refund; undefined when it would not. */
export const faultInRefund = (order: Order, request: Return, items: readonly RefundItem[], totalAmount: Amount) => {
  const required = refundBounds(order, request);
  const allowed = [...required, ...optionalBounds(order, request)];
  const seen = new Set<string>();
  let sum = new Big(0);
  for (const { refundFeeType, amount } of items) {
    const bounds = allowed.find((each) => each.refundFeeType === refundFeeType);
    if (bounds === undefined || seen.has(refundFeeType)) return `${refundFeeType} cannot be refunded here`;
    if (new Big(amount).lt(bounds.minimum) || new Big(amount).gt(bounds.maximum)) {
      return `${refundFeeType} must be ${bounds.minimum} to ${bounds.maximum}`;
    }
    seen.add(refundFeeType);
    sum = sum.plus(amount);
  }
  const missing = required.find(({ refundFeeType }) => !seen.has(refundFeeType));
  if (missing) return `${missing.refundFeeType} is missing`;
  if (totalAmount.currency !== order.currency) return `the currency must be ${order.currency}`;
  if (!sum.eq(totalAmount.amount)) return 'totalAmount must equal the sum of the items';
  return undefined;
};
