import type { Ebay } from '../ebay';
import { endOfPacificBusinessDay } from '../pacific-day';
import type { Order, OrderLine } from '../world/order';
import type { Return } from '../world/return';
import { approveReturn } from './decision';
import { escalateReturn } from './escalation';
import { happen, tellOfReturn } from './events';
import { isClosedReturn } from './options';

const DAY = 86_400_000;
/** Sellers have three business days for a request; the whole return ends after about 35 days. */
const BUSINESS_DAYS_TO_ANSWER = 3;
const TIMES_OUT_AFTER = 35 * DAY;
const AFTER_DUE = 25 * 60_000;
const REMINDS_BEFORE_DUE = DAY;

const SNAD = new Set([
  'ARRIVED_DAMAGED',
  'DEFECTIVE_ITEM',
  'DIFFERENT_FROM_LISTING',
  'EXPIRED_ITEM',
  'FAKE_OR_COUNTERFEIT',
  'MISCATEGORIZED',
  'MISSING_PARTS',
  'NOT_AS_DESCRIBED',
  'ORDERED_DIFFERENT_ITEM',
]);

const reasonType = (reason: string): string => {
  if (SNAD.has(reason)) return 'SNAD';
  return reason === 'IN_STORE_RETURN' ? 'INSTORE' : 'REMORSE';
};

export interface NewReturn {
  reason?: string;
  comments?: string;
  quantity?: number;
  websiteOnly?: string;
}

/** Nobody answered: a change of mind is accepted by eBay's rule, for the rest the buyer asks eBay to step in. */
const requestTimesOut = (ebay: Ebay, request: Return): void => {
  if (isClosedReturn(request) || request.state !== 'RETURN_REQUESTED') return;
  if (request.reasonType === 'SNAD') escalateReturn(ebay, request, { by: 'BUYER', reason: 'SELLER_NO_RESPONSE' }, '');
  else approveReturn(ebay, request, 'EBAY', '', undefined);
};

export const openReturn = (ebay: Ebay, order: Order, line: OrderLine, given: NewReturn = {}): Return => {
  const now = ebay.clock.now();
  const reason = given.reason ?? 'DEFECTIVE_ITEM';
  const due = endOfPacificBusinessDay(now, BUSINESS_DAYS_TO_ANSWER);
  const request: Return = {
    returnId: ebay.ids.request(),
    orderId: order.orderId,
    seller: order.seller,
    line,
    quantity: given.quantity ?? line.quantity,
    reason,
    reasonType: reasonType(reason),
    comments: given.comments ?? '',
    state: 'INITIAL',
    createdAt: now,
    closedAt: undefined,
    closeReason: undefined,
    buyerCloseReason: undefined,
    timeoutDate: new Date(now.getTime() + TIMES_OUT_AFTER),
    rmaRequired: ebay.world.rmaRequired.get(order.seller) ?? false,
    RMANumber: undefined,
    sellerDue: { activityDue: 'SELLER_APPROVE_REQUEST', by: due },
    buyerDue: undefined,
    offer: undefined,
    events: [],
    shipment: undefined,
    refundItems: [],
    movementId: undefined,
    escalation: undefined,
    relisted: false,
    contentOnHold: false,
    offeredAgain: [],
    websiteOnly: given.websiteOnly,
  };
  ebay.world.returns.set(request.returnId, request);
  happen(
    ebay,
    request,
    'BUYER',
    'BUYER_CREATE_RETURN',
    'RETURN_REQUESTED',
    given.comments ? { notes: given.comments } : {},
  );
  ebay.clock.after(due.getTime() + AFTER_DUE - now.getTime(), () => requestTimesOut(ebay, request));
  ebay.clock.after(due.getTime() - REMINDS_BEFORE_DUE - now.getTime(), () => {
    if (!isClosedReturn(request) && request.state === 'RETURN_REQUESTED') {
      tellOfReturn(ebay, request, 'SELLER_RESPONSE_DUE_REMINDER');
    }
  });
  tellOfReturn(ebay, request, 'RETURN_REQUESTED');
  return request;
};
