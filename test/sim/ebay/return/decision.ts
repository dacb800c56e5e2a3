import type { Amount } from '../amount';
import type { Ebay } from '../ebay';
import { endOfPacificBusinessDay, endOfPacificDay } from '../pacific-day';
import type { Return, ReturnEvent } from '../world/return';
import { mustGet } from '../world/world';
import { closeReturn, happen, withNotes } from './events';
import { isClosedReturn } from './options';

const DAYS_TO_SHIP = 14;
/** Two business days for an address, an RMA number or a label. */
const BUSINESS_DAYS_FOR_DETAILS = 2;
/** eBay makes the label itself on its own site; elsewhere the seller brings one for items not as described. */
const SITES_WITH_EBAY_LABEL = new Set(['EBAY_US', 'EBAY_GB', 'EBAY_AU']);

const awaitDetails = (ebay: Ebay, request: Return, activityDue: string): void => {
  request.sellerDue = { activityDue, by: endOfPacificBusinessDay(ebay.clock.now(), BUSINESS_DAYS_FOR_DETAILS) };
};

/** The buyer may send the item; unsent at the end, the return closes by itself. */
export const readyToShip = (ebay: Ebay, request: Return): void => {
  const now = ebay.clock.now();
  request.sellerDue = undefined;
  request.buyerDue = { activityDue: 'BUYER_MARK_RETURN_SHIPPED', by: endOfPacificDay(now, DAYS_TO_SHIP) };
  ebay.clock.after(request.timeoutDate.getTime() - now.getTime(), () => {
    if (isClosedReturn(request) || request.state !== 'ITEM_READY_TO_SHIP') return;
    happen(ebay, request, 'SYSTEM', 'TIME_OUT_FOR_RETURN_SHIPPING', 'CLOSED');
    closeReturn(ebay, request, 'SHIPMENT_TIMEOUT');
  });
};

const nextState = (ebay: Ebay, request: Return): string => {
  if (request.rmaRequired && request.RMANumber === undefined) return 'RMA_PENDING';
  const { marketplaceId } = mustGet(ebay.world.orders, request.orderId);
  if (request.reasonType === 'SNAD' && !SITES_WITH_EBAY_LABEL.has(marketplaceId)) return 'RETURN_LABEL_REQUESTED';
  return 'ITEM_READY_TO_SHIP';
};

const proceed = (ebay: Ebay, request: Return): void => {
  if (request.state === 'RMA_PENDING') awaitDetails(ebay, request, 'SELLER_PROVIDE_RMA');
  else if (request.state === 'RETURN_LABEL_REQUESTED') awaitDetails(ebay, request, 'SELLER_PROVIDE_LABEL');
  else readyToShip(ebay, request);
};

export const approveReturn = (
  ebay: Ebay,
  request: Return,
  author: ReturnEvent['author'],
  comments: string,
  rma: string | undefined,
): void => {
  if (rma) request.RMANumber = rma;
  const activity = author === 'SELLER' ? 'SELLER_APPROVE_REQUEST' : 'EBAY_RULE_AUTO_APPROVE';
  happen(ebay, request, author, activity, nextState(ebay, request), {
    ...withNotes(comments),
    ...(rma ? { attributes: { RMA: rma } } : {}),
  });
  proceed(ebay, request);
};

export const provideRma = (ebay: Ebay, request: Return, comments: string, rma: string): void => {
  request.RMANumber = rma;
  happen(ebay, request, 'SELLER', 'SELLER_PROVIDE_RMA', nextState(ebay, request), {
    ...withNotes(comments),
    attributes: { RMA: rma },
  });
  proceed(ebay, request);
};

export const declineReturn = (ebay: Ebay, request: Return, comments: string): void => {
  happen(ebay, request, 'SELLER', 'SELLER_DECLINE_REQUEST', 'RETURN_REJECTED', withNotes(comments));
  closeReturn(ebay, request, 'REQUEST_DECLINED');
};

/** Made once: the buyer keeps the item, or sends it back, for less than the whole price. */
export const offerPartialRefund = (
  ebay: Ebay,
  request: Return,
  comments: string,
  amount: Amount,
  keepOriginalItem: boolean,
): void => {
  ebay.effects.count(request.orderId, 'partialRefundOffers');
  request.offer = { amount, keepOriginalItem };
  happen(ebay, request, 'SELLER', 'SELLER_OFFER_PARTIAL_REFUND', 'PARTIAL_REFUND_REQUESTED', {
    ...withNotes(comments),
    attributes: { partialRefundAmount: amount, keepOriginalItem },
  });
  request.sellerDue = undefined;
  request.buyerDue = { activityDue: 'BUYER_ACCEPTS_PARTIAL_REFUND', by: endOfPacificDay(ebay.clock.now(), 3) };
};

export const declinePartialRefund = (ebay: Ebay, request: Return, comments: string): void => {
  happen(ebay, request, 'BUYER', 'BUYER_DECLINE_PARTIAL_REFUND', 'PARTIAL_REFUND_DECLINED', withNotes(comments));
  request.buyerDue = undefined;
  awaitDetails(ebay, request, 'SELLER_APPROVE_REQUEST');
};
