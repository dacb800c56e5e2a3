import Big from 'big.js';
import type { Amount } from '../amount';
import { type Ebay, startRefund } from '../ebay';
import type { RefundItem, Return, ReturnEvent } from '../world/return';
import { mustGet } from '../world/world';
import { sellerEstimate } from './estimate';
import { closeReturn, happen, withNotes } from './events';

export interface ReturnRefund {
  author: ReturnEvent['author'];
  activity: string;
  comments: string;
  items: RefundItem[];
  amount: Amount;
  type: string;
}

/** Starts the refund of a return; the return closes when the money has moved, or waits for another try when it has not. */
export const refundReturn = (ebay: Ebay, request: Return, refund: ReturnRefund): void => {
  const order = mustGet(ebay.world.orders, request.orderId);
  const full = new Big(refund.amount.amount).gte(sellerEstimate(order, request).amount);
  const partialOffer = request.state === 'PARTIAL_REFUND_REQUESTED' && refund.author === 'BUYER';
  const movement = startRefund(ebay, {
    order,
    amount: refund.amount,
    cause: { kind: 'return', id: request.returnId },
    type: refund.type,
    byEbay: refund.author !== 'SELLER',
    settled: (done) => {
      if (done.status === 'FAILED') {
        happen(
          ebay,
          request,
          'SYSTEM',
          'NOTIFY_UPDATE_REFUND_STATUS',
          partialOffer ? 'PARTIAL_REFUND_FAILED' : 'REFUND_FAILED',
        );
        return;
      }
      happen(ebay, request, 'SYSTEM', 'NOTIFY_UPDATE_REFUND_STATUS', 'CLOSED');
      if (!request.closedAt) closeReturn(ebay, request, closeReason(refund, partialOffer, full));
    },
  });
  request.movementId = movement.movementId;
  request.refundItems = refund.items;
  request.sellerDue = undefined;
  request.buyerDue = undefined;
  happen(
    ebay,
    request,
    refund.author,
    refund.activity,
    partialOffer ? 'PARTIAL_REFUND_INITIATED' : 'REFUND_INITIATED',
    {
      ...withNotes(refund.comments),
      attributes: { movementId: movement.movementId },
    },
  );
};

const closeReason = (refund: ReturnRefund, partialOffer: boolean, full: boolean): string => {
  if (partialOffer) return 'PARTIALLY_REFUNDED';
  if (refund.type === 'AUTO_REFUND') return 'AUTO_REFUNDED';
  return full ? 'FULL_REFUNDED' : 'BUYER_ACCEPT_LESS_THAN_FULL_REFUND';
};

/** The buyer takes the offer: its money moves without another act of the seller. */
export const acceptPartialRefund = (ebay: Ebay, request: Return, comments: string): void => {
  if (request.offer === undefined) return;
  refundReturn(ebay, request, {
    author: 'BUYER',
    activity: 'BUYER_ACCEPTS_PARTIAL_REFUND',
    comments,
    items: [{ refundFeeType: 'PURCHASE_PRICE', amount: request.offer.amount.amount }],
    amount: request.offer.amount,
    type: 'SELLER_VOLUNTARY_REFUND',
  });
};
