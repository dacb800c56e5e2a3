import type { SimAccount } from './accounts';
import type { Amount } from './amount';
import type { SimClock } from './clock';
import type { Effects } from './effects';
import type { Ids } from './ids';
import type { MoneyMovement } from './world/money-movement';
import type { Order } from './world/order';
import type { World } from './world/world';

/** Something that eBay would tell a subscriber of its Notification API. */
export interface Happening {
  topic:
    | 'ORDER_CANCELLATION_ACTIVITY'
    | 'ORDER_RETURN_ACTIVITY'
    | 'ORDER_INQUIRY_ACTIVITY'
    | 'MARKETPLACE_ACCOUNT_DELETION';
  activityType: string;
  /** The id of the cancellation, return or inquiry; of the deleted user. */
  id: string;
  seller: string;
  at: Date;
}

/** How this eBay behaves where the real one's pace or care may differ. */
export interface Manners {
  /** From a refund's request to its success, in milliseconds. */
  refundSettlesAfter: number;
  /** A careless eBay does not refuse a money call on something that is already refunded: a second call pays twice. */
  careless: boolean;
}

/** The running pretend eBay, as its services share it. */
export interface Ebay {
  clock: SimClock;
  world: World;
  effects: Effects;
  ids: Ids;
  manners: Manners;
  accounts: readonly SimAccount[];
  tell(happening: Happening): void;
  listen(listener: (happening: Happening) => void): void;
}

export interface RefundRequest {
  order: Order;
  amount: Amount;
  cause: MoneyMovement['cause'];
  type: string;
  /** eBay pays by itself, nobody asked for it. */
  byEbay?: boolean;
  /** Called when the money has arrived or has not. */
  settled(movement: MoneyMovement): void;
}

/** Starts a refund: PENDING now, its outcome when the clock has moved on. */
export const startRefund = (
  ebay: Ebay,
  { order, amount, cause, type, byEbay = false, settled }: RefundRequest,
): MoneyMovement => {
  const movement: MoneyMovement = {
    movementId: ebay.ids.request(),
    orderId: order.orderId,
    cause,
    type,
    requested: amount,
    status: 'PENDING',
    requestedAt: ebay.clock.now(),
    settledAt: undefined,
  };
  ebay.world.movements.set(movement.movementId, movement);
  if (!byEbay) ebay.effects.count(order.orderId, 'refundsRequested');
  order.modifiedAt = ebay.clock.now();
  ebay.clock.after(ebay.manners.refundSettlesAfter, () => {
    movement.status = order.refundOutcome === 'fails' ? 'FAILED' : 'SUCCESS';
    movement.settledAt = ebay.clock.now();
    order.modifiedAt = ebay.clock.now();
    settled(movement);
  });
  return movement;
};
