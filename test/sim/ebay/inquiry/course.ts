import { caseFromInquiry, type Referral } from '../case/course';
import { type Ebay, startRefund } from '../ebay';
import { endOfPacificBusinessDay } from '../pacific-day';
import type { Case, ClaimEvent, Inquiry } from '../world/inquiry';
import { type Order, type OrderLine, type Shipment, total } from '../world/order';
import { mustGet } from '../world/world';

const DAY = 86_400_000;
/** Sellers have three business days; three days to pay what was agreed. */
const BUSINESS_DAYS_TO_ANSWER = 3;
const REMINDS_BEFORE_DUE = DAY;
const EXPIRES_AFTER = 92 * DAY;
/** Buyers whose seller stays silent ask eBay to step in a day after the seller's date. */
const BUYER_LOSES_PATIENCE_AFTER = DAY;

export const isOpenInquiry = (inquiry: Inquiry): boolean =>
  inquiry.closedAt === undefined && inquiry.escalation === undefined;

const tell = (ebay: Ebay, inquiry: Inquiry, activityType: string): void =>
  ebay.tell({
    topic: 'ORDER_INQUIRY_ACTIVITY',
    activityType,
    id: inquiry.inquiryId,
    seller: inquiry.seller,
    at: ebay.clock.now(),
  });

const note = (ebay: Ebay, inquiry: Inquiry, event: Omit<ClaimEvent, 'at'>): void => {
  inquiry.history.push({ ...event, at: ebay.clock.now() });
  inquiry.modifiedAt = ebay.clock.now();
};

export interface NewInquiry {
  line?: OrderLine;
  reason?: string;
  comments?: string;
}

/** The buyer says that the item never came. */
export const openInquiry = (ebay: Ebay, order: Order, line: OrderLine, given: NewInquiry = {}): Inquiry => {
  const now = ebay.clock.now();
  const inquiry: Inquiry = {
    inquiryId: ebay.ids.request(),
    orderId: order.orderId,
    seller: order.seller,
    line,
    quantity: line.quantity,
    creationReason: given.reason ?? 'ITEM_NOT_RECEIVED_ASK_FOR_REFUND',
    status: 'WAITING_SELLER_RESPONSE',
    state: 'CREATED',
    claim: total(order),
    createdAt: now,
    modifiedAt: now,
    sellerMakeItRightBy: endOfPacificBusinessDay(now, BUSINESS_DAYS_TO_ANSWER),
    expiresAt: new Date(now.getTime() + EXPIRES_AFTER),
    closedAt: undefined,
    lastBuyerResponseAt: now,
    refundDeadline: undefined,
    shipment: undefined,
    movementId: undefined,
    escalation: undefined,
    history: [],
    contentOnHold: false,
  };
  ebay.world.inquiries.set(inquiry.inquiryId, inquiry);
  note(ebay, inquiry, { action: 'Buyer opened an inquiry.', actor: 'BUYER', description: given.comments ?? '' });
  const patience = inquiry.sellerMakeItRightBy.getTime() - now.getTime() + BUYER_LOSES_PATIENCE_AFTER;
  ebay.clock.after(patience, () => {
    if (!isOpenInquiry(inquiry) || inquiry.status !== 'WAITING_SELLER_RESPONSE') return;
    escalateInquiry(ebay, inquiry, { by: 'BUYER', reason: 'SELLER_NORESPONSE' }, 'The seller does not answer.');
  });
  ebay.clock.after(inquiry.sellerMakeItRightBy.getTime() - REMINDS_BEFORE_DUE - now.getTime(), () => {
    const waits = isOpenInquiry(inquiry) && inquiry.status === 'WAITING_SELLER_RESPONSE';
    if (waits) tell(ebay, inquiry, 'SELLER_RESPONSE_REMINDER');
  });
  tell(ebay, inquiry, 'INQUIRY_CREATED');
  return inquiry;
};

const close = (ebay: Ebay, inquiry: Inquiry): void => {
  inquiry.status = 'CLOSED';
  inquiry.state = 'CLOSED';
  inquiry.closedAt = ebay.clock.now();
  inquiry.modifiedAt = ebay.clock.now();
  tell(ebay, inquiry, 'INQUIRY_CLOSED');
};

/** The seller refunds everything; there is no smaller refund here. */
export const refundInquiry = (ebay: Ebay, inquiry: Inquiry, comments: string): void => {
  const movement = startRefund(ebay, {
    order: mustGet(ebay.world.orders, inquiry.orderId),
    amount: inquiry.claim,
    cause: { kind: 'inquiry', id: inquiry.inquiryId },
    type: 'SELLER_VOLUNTARY_REFUND',
    settled: (done) => {
      if (done.status === 'SUCCESS') close(ebay, inquiry);
      else {
        inquiry.status = 'WAITING_SELLER_RESPONSE';
        note(ebay, inquiry, { action: 'The refund failed.', actor: 'SYSTEM' });
      }
    },
  });
  inquiry.movementId = movement.movementId;
  inquiry.status = 'PENDING';
  inquiry.state = 'FULL_REFUND_AGREED';
  inquiry.refundDeadline = new Date(ebay.clock.now().getTime() + 3 * DAY);
  note(ebay, inquiry, {
    action: 'Seller issued a full refund.',
    actor: 'SELLER',
    description: comments,
    movementId: movement.movementId,
  });
};

export const shipmentForInquiry = (
  ebay: Ebay,
  inquiry: Inquiry,
  shipment: Partial<Shipment>,
  comments: string,
): void => {
  ebay.effects.count(inquiry.orderId, 'shipmentInfos');
  const order = mustGet(ebay.world.orders, inquiry.orderId);
  const now = ebay.clock.now();
  inquiry.shipment = shipment;
  order.shipment ??= { carrier: 'OTHER', trackingNumber: '', shippedAt: now, ...shipment };
  inquiry.state = shipment.trackingNumber ? 'TRACKING_PROVIDED' : 'SHIPPING_INFO_PROVIDED';
  inquiry.status = 'WAITING_BUYER_RESPONSE';
  const action = shipment.trackingNumber
    ? 'Seller provided tracking information.'
    : 'Seller provided shipping information.';
  note(ebay, inquiry, { action, actor: 'SELLER', description: comments });
};

export const writeInInquiry = (ebay: Ebay, inquiry: Inquiry, by: 'BUYER' | 'SELLER', content: string): void => {
  ebay.effects.count(inquiry.orderId, 'messages');
  if (by === 'BUYER') {
    inquiry.lastBuyerResponseAt = ebay.clock.now();
    inquiry.status = 'WAITING_SELLER_RESPONSE';
  } else {
    inquiry.status = 'WAITING_BUYER_RESPONSE';
  }
  const action = by === 'BUYER' ? 'Buyer sent a message.' : 'Seller sent a message.';
  note(ebay, inquiry, { action, actor: by, description: content });
};

export const closeInquiryByBuyer = (ebay: Ebay, inquiry: Inquiry, comments: string): void => {
  note(ebay, inquiry, { action: 'Buyer closed the inquiry.', actor: 'BUYER', description: comments });
  close(ebay, inquiry);
};

export const escalateInquiry = (ebay: Ebay, inquiry: Inquiry, referral: Referral, comments: string): Case => {
  const claim = caseFromInquiry(ebay, inquiry, referral);
  inquiry.escalation = { caseId: claim.caseId, ...referral, at: ebay.clock.now() };
  inquiry.status = 'CLOSED_WITH_ESCALATION';
  const action = referral.by === 'BUYER' ? 'Buyer escalated the inquiry.' : 'Seller escalated the inquiry.';
  note(ebay, inquiry, { action, actor: referral.by, description: comments });
  return claim;
};
