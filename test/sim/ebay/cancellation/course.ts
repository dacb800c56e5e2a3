import { type Ebay, startRefund } from '../ebay';
import { endOfPacificDay } from '../pacific-day';
import type { CancelActivity, Cancellation } from '../world/cancellation';
import type { MoneyMovement } from '../world/money-movement';
import { type Order, total } from '../world/order';

type Party = CancelActivity['activityParty'];

/** Sellers have three days. */
const DAYS_TO_ANSWER = 3;
const REMINDS_BEFORE_DUE = 24 * 3_600_000;
/** eBay's samples close 25 minutes after the due time. */
const CLOSES_AFTER_DUE = 25 * 60_000;

export const isAwaitingSeller = (cancellation: Cancellation): boolean =>
  cancellation.cancelState === 'APPROVAL_PENDING';

const move = (ebay: Ebay, cancellation: Cancellation, activityType: string, activityParty: Party, to: string): void => {
  cancellation.activities.push({
    activityType,
    activityParty,
    at: ebay.clock.now(),
    from: cancellation.cancelState,
    to,
  });
  cancellation.cancelState = to;
};

const tell = (ebay: Ebay, cancellation: Cancellation, activityType: string): void =>
  ebay.tell({
    topic: 'ORDER_CANCELLATION_ACTIVITY',
    activityType,
    id: cancellation.cancelId,
    seller: cancellation.seller,
    at: ebay.clock.now(),
  });

const begin = (ebay: Ebay, order: Order, party: 'BUYER' | 'SELLER', reason: string | undefined): Cancellation => {
  const cancellation: Cancellation = {
    cancelId: ebay.ids.request(),
    orderId: order.orderId,
    seller: order.seller,
    requestorType: party,
    cancelReason: reason,
    cancelState: 'INITIAL',
    cancelStatus: 'CANCEL_REQUESTED',
    cancelCloseReason: undefined,
    paymentStatus: order.paidAt ? 'ONLINE_PAID' : 'NOT_PAID',
    refund: total(order),
    requestedAt: ebay.clock.now(),
    closedAt: undefined,
    sellerResponseDue: undefined,
    buyerResponseDue: undefined,
    shipmentDate: undefined,
    trackingNumber: undefined,
    activities: [],
    movementId: undefined,
  };
  ebay.world.cancellations.set(cancellation.cancelId, cancellation);
  order.modifiedAt = ebay.clock.now();
  return cancellation;
};

export const close = (ebay: Ebay, cancellation: Cancellation, status: string, reason: string): void => {
  cancellation.cancelStatus = status;
  cancellation.cancelCloseReason = reason;
  cancellation.closedAt = ebay.clock.now();
  tell(ebay, cancellation, status === 'CANCEL_REJECTED' ? 'CANCELLATION_DECLINED' : 'CANCELLATION_COMPLETED');
};

const settled = (ebay: Ebay, order: Order, cancellation: Cancellation, movement: MoneyMovement): void => {
  if (movement.status === 'FAILED') {
    move(ebay, cancellation, 'SYSTEM_NOTIFY_REFUND_STATUS', 'UNKNOWN', 'REFUND_FAILED_RETRY');
    return;
  }
  move(ebay, cancellation, 'SYSTEM_NOTIFY_REFUND_STATUS', 'UNKNOWN', 'CLOSED');
  const reason = order.refundOutcome === 'tax-part-fails' ? 'FULL_REFUNDED_T2_FAILED' : 'FULL_REFUNDED';
  close(ebay, cancellation, 'CANCEL_CLOSED_WITH_REFUND', reason);
};

const refund = (ebay: Ebay, order: Order, cancellation: Cancellation): void => {
  cancellation.cancelStatus = 'CANCEL_PENDING';
  const movement = startRefund(ebay, {
    order,
    amount: cancellation.refund,
    cause: { kind: 'cancellation', id: cancellation.cancelId },
    type: 'SELLER_VOLUNTARY_REFUND',
    settled: (done) => settled(ebay, order, cancellation, done),
  });
  cancellation.movementId = movement.movementId;
  ebay.clock.after(ebay.manners.refundSettlesAfter / 2, () => {
    if (cancellation.cancelState === 'REFUND_PENDING') {
      move(ebay, cancellation, 'SYSTEM_REFUND', 'UNKNOWN', 'REFUND_INITIATED');
    }
  });
};

const timeOut = (ebay: Ebay, cancellation: Cancellation, paid: boolean): void => {
  if (!isAwaitingSeller(cancellation)) return;
  move(ebay, cancellation, 'SYSTEM_TIMEOUT_FOR_APPROVAL', 'UNKNOWN', 'CLOSED');
  // Source: eBay's help pages: a paid order's request is declined by itself; an unpaid order is closed for the buyer.
  if (paid) close(ebay, cancellation, 'CANCEL_REJECTED', 'SELLER_APPROVE_TIMEOUT_PAID');
  else close(ebay, cancellation, 'CANCEL_CLOSED_FOR_COMMITMENT', 'SELLER_APPROVE_TIMEOUT_UNPAID');
};

/** The buyer asks; the seller has until the end of the third day. */
export const requestByBuyer = (ebay: Ebay, order: Order, reason: string | undefined): Cancellation => {
  const cancellation = begin(ebay, order, 'BUYER', reason);
  move(ebay, cancellation, 'BUYER_CREATE_CANCEL', 'BUYER', 'APPROVAL_PENDING');
  const due = endOfPacificDay(ebay.clock.now(), DAYS_TO_ANSWER);
  cancellation.sellerResponseDue = due;
  const paid = order.paidAt !== undefined;
  ebay.clock.after(due.getTime() + CLOSES_AFTER_DUE - ebay.clock.now().getTime(), () =>
    timeOut(ebay, cancellation, paid),
  );
  ebay.clock.after(due.getTime() - REMINDS_BEFORE_DUE - ebay.clock.now().getTime(), () => {
    if (isAwaitingSeller(cancellation)) tell(ebay, cancellation, 'SELLER_RESPONSE_REMINDER');
  });
  tell(ebay, cancellation, 'CANCELLATION_REQUESTED');
  return cancellation;
};

/** The seller cancels; no approval is needed, and a paid order is refunded at once. */
export const cancelBySeller = (ebay: Ebay, order: Order, reason: string): Cancellation => {
  const cancellation = begin(ebay, order, 'SELLER', reason);
  ebay.effects.count(order.orderId, 'cancellationsCreated');
  if (order.paidAt) {
    move(ebay, cancellation, 'SELLER_CREATE_CANCEL', 'SELLER', 'REFUND_PENDING');
    refund(ebay, order, cancellation);
  } else {
    move(ebay, cancellation, 'SELLER_CREATE_CANCEL', 'SELLER', 'CLOSED');
    close(ebay, cancellation, 'CANCEL_CLOSED_NO_REFUND', 'SELLER_APPROVE_UNPAID');
  }
  return cancellation;
};

export const approve = (ebay: Ebay, order: Order, cancellation: Cancellation): void => {
  ebay.effects.count(order.orderId, 'approvals');
  if (order.paidAt) {
    move(ebay, cancellation, 'SELLER_APPROVE', 'SELLER', 'REFUND_PENDING');
    refund(ebay, order, cancellation);
  } else {
    move(ebay, cancellation, 'SELLER_APPROVE', 'SELLER', 'CLOSED');
    close(ebay, cancellation, 'CANCEL_CLOSED_NO_REFUND', 'SELLER_APPROVE_UNPAID');
  }
};

export interface Dispatch {
  shipmentDate?: Date | undefined;
  trackingNumber?: string | undefined;
}

export const reject = (ebay: Ebay, cancellation: Cancellation, { shipmentDate, trackingNumber }: Dispatch): void => {
  ebay.effects.count(cancellation.orderId, 'declines');
  cancellation.shipmentDate = shipmentDate;
  cancellation.trackingNumber = trackingNumber;
  move(ebay, cancellation, 'SELLER_REJECT', 'SELLER', 'CLOSED');
  close(ebay, cancellation, 'CANCEL_REJECTED', 'SELLER_DECLINE');
};

/** The buyer confirms that the money came, or that none was paid. Gone since 2026-03-02. */
export const confirmByBuyer = (ebay: Ebay, cancellation: Cancellation, unpaid: boolean): void => {
  move(ebay, cancellation, 'BUYER_CONFIRM_REFUND', 'BUYER', 'CLOSED');
  if (unpaid) close(ebay, cancellation, 'CANCEL_CLOSED_NO_REFUND', 'BUYER_CONFIRM_NOT_PAID');
  else close(ebay, cancellation, 'CANCEL_CLOSED_WITH_REFUND', 'BUYER_CONFIRM_REFUND');
};
