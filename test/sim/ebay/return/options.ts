import type { Return } from '../world/return';

/** What a state lets the seller do. The source is eBay's action names; it prints no table of them. */
const SELLER_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  RETURN_REQUESTED: [
    'SELLER_APPROVE_REQUEST',
    'SELLER_OFFER_PARTIAL_REFUND',
    'SELLER_ISSUE_REFUND',
    'SELLER_SEND_MESSAGE',
  ],
  RMA_PENDING: ['SELLER_PROVIDE_RMA', 'SELLER_ISSUE_REFUND', 'SELLER_SEND_MESSAGE'],
  RETURN_LABEL_REQUESTED: ['SELLER_PROVIDE_LABEL', 'SELLER_ISSUE_REFUND', 'SELLER_SEND_MESSAGE'],
  ITEM_READY_TO_SHIP: ['SELLER_ISSUE_REFUND', 'SELLER_SEND_MESSAGE'],
  ITEM_SHIPPED: ['SELLER_MARK_AS_RECEIVED', 'SELLER_ISSUE_REFUND', 'SELLER_SEND_MESSAGE'],
  ITEM_DELIVERED: ['SELLER_ISSUE_REFUND', 'SELLER_SEND_MESSAGE', 'SELLER_ESCALATE'],
  PARTIAL_REFUND_REQUESTED: ['SELLER_ISSUE_REFUND', 'SELLER_SEND_MESSAGE'],
  PARTIAL_REFUND_DECLINED: ['SELLER_APPROVE_REQUEST', 'SELLER_ISSUE_REFUND', 'SELLER_SEND_MESSAGE', 'SELLER_ESCALATE'],
  REFUND_FAILED: ['SELLER_RETRY_REFUND', 'SELLER_SEND_MESSAGE'],
  PARTIAL_REFUND_FAILED: ['SELLER_RETRY_REFUND', 'SELLER_SEND_MESSAGE'],
};

const BUYER_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  RETURN_REQUESTED: ['BUYER_CLOSE_RETURN', 'BUYER_SEND_MESSAGE'],
  ITEM_READY_TO_SHIP: [
    'BUYER_PROVIDE_TRACKING_INFO',
    'BUYER_MARK_RETURN_SHIPPED',
    'BUYER_CLOSE_RETURN',
    'BUYER_SEND_MESSAGE',
  ],
  PARTIAL_REFUND_REQUESTED: ['BUYER_ACCEPTS_PARTIAL_REFUND', 'BUYER_DECLINE_PARTIAL_REFUND', 'BUYER_SEND_MESSAGE'],
};

/** DECLINE is for changes of mind; for items not as described the buyer could turn to eBay at once. */
const mayDecline = (request: Return): boolean =>
  request.reasonType === 'REMORSE' && ['RETURN_REQUESTED', 'PARTIAL_REFUND_DECLINED'].includes(request.state);

export const isClosedReturn = (request: Return): boolean =>
  request.closedAt !== undefined || request.escalation !== undefined;

/** eBay's `sellerAvailableOptions`: exactly what the seller may do now. */
export const sellerOptions = (request: Return): string[] => {
  if (isClosedReturn(request)) return [];
  const options = [...(SELLER_OPTIONS[request.state] ?? [])];
  if (mayDecline(request)) options.splice(1, 0, 'SELLER_DECLINE_REQUEST');
  // For an item that does not fit, the RMA number comes before everything else.
  if (request.state === 'RETURN_REQUESTED' && request.reason === 'DOES_NOT_FIT' && request.rmaRequired) {
    options.splice(0, 1, 'SELLER_PROVIDE_RMA');
  }
  const once = request.offer ? options.filter((option) => option !== 'SELLER_OFFER_PARTIAL_REFUND') : options;
  return [...once, ...request.offeredAgain.filter((option) => !once.includes(option))];
};

export const buyerOptions = (request: Return): readonly string[] =>
  isClosedReturn(request) ? [] : (BUYER_OPTIONS[request.state] ?? ['BUYER_SEND_MESSAGE']);
