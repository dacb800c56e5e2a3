import type { SimAccount } from '../accounts';
import type { Order } from '../world/order';
import { findOrder, movementsOf, type World } from '../world/world';

export interface Eligibility {
  order: Order | undefined;
  reasons: string[];
  failures: string[];
}

const DAY = 86_400_000;

/** A seller cancels up to 30 days after the sale. */
const SELLER_WINDOW = 30 * DAY;
/** An unpaid order may be cancelled for that reason after about four days. */
const UNPAID_AFTER = 4 * DAY;

export const isParty = (order: Order, user: SimAccount): boolean =>
  user.role === 'seller' ? order.seller === user.id : order.buyer.username === user.username;

const reasonsFor = (order: Order, user: SimAccount, now: Date): string[] => {
  if (user.role === 'buyer') {
    return ['ORDER_MISTAKE', 'FOUND_CHEAPER_PRICE', 'PRICE_TOO_HIGH', 'WONT_ARRIVE_IN_TIME', 'WRONG_SHIPPING_ADDRESS'];
  }
  const unpaidLong = order.paidAt === undefined && now.getTime() - order.createdAt.getTime() >= UNPAID_AFTER;
  return [
    'OUT_OF_STOCK_OR_CANNOT_FULFILL',
    'BUYER_ASKED_CANCEL',
    'ADDRESS_ISSUES',
    ...(unpaidLong ? ['ORDER_UNPAID'] : []),
    ...order.offersReasons,
  ];
};

const refundFailure = (world: World, order: Order): string[] => {
  const refunds = movementsOf(world, order.orderId).filter((movement) => movement.status !== 'FAILED');
  if (refunds.length === 0) return [];
  return [
    refunds.some((movement) => movement.cause.kind === 'cancellation')
      ? 'FULL_REFUNDED_ORDER'
      : 'PARTIAL_REFUNDED_ORDER',
  ];
};

const requestFailures = (world: World, order: Order): string[] => {
  const cancelled = [...world.cancellations.values()].some(
    (cancellation) => cancellation.orderId === order.orderId && cancellation.cancelStatus !== 'CANCEL_REJECTED',
  );
  const ofOrder = ({ orderId }: { orderId: string }) => orderId === order.orderId;
  return [
    ...(cancelled ? ['CANCELLATION_EXIST'] : []),
    ...([...world.returns.values()].some(ofOrder) ? ['RETURN_EXIST'] : []),
    ...([...world.inquiries.values(), ...world.cases.values()].some(ofOrder) ? ['CASE_EXIST'] : []),
  ];
};

/** Why this user may not cancel this order now, or with which reasons they may. */
export const cancelEligibility = (world: World, legacyOrderId: string, user: SimAccount, now: Date): Eligibility => {
  const order = findOrder(world, legacyOrderId);
  if (order === undefined) return { order, reasons: [], failures: ['INVALID_ORDER'] };
  if (!isParty(order, user)) return { order: undefined, reasons: [], failures: ['INVALID_USER'] };
  const elapsed = user.role === 'seller' && now.getTime() - order.createdAt.getTime() > SELLER_WINDOW;
  const failures = [
    ...requestFailures(world, order),
    ...refundFailure(world, order),
    ...(order.shipment ? ['SHIPPED_ORDER'] : []),
    ...(elapsed ? ['CANCEL_WINDOW_ELAPSED'] : []),
    ...order.ineligibleFor,
  ];
  return { order, failures, reasons: failures.length === 0 ? reasonsFor(order, user, now) : [] };
};

/** eBay's OrderEligibilityResult; its sample writes booleans as text. */
export const eligibilityResult = ({ order, reasons, failures }: Eligibility, spelledAs: string): object => {
  const eligible = String(failures.length === 0);
  return {
    eligible,
    ...(failures.length === 0 ? { eligibleCancelReason: reasons } : { failureReason: failures }),
    itemEligibilityResult: (order?.lines ?? []).map((line) => ({
      eligible,
      itemId: line.itemId,
      transactionId: line.transactionId,
      ...(failures.length === 0 ? { cancelQuantity: line.quantity } : { failureReason: failures }),
    })),
    legacyOrderId: spelledAs,
  };
};
