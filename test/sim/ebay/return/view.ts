import { type Amount, dateTime, postOrderAmount } from '../amount';
import type { Order } from '../world/order';
import { legacyOrderId } from '../world/order';
import type { Due, Return } from '../world/return';
import { mustGet, type World } from '../world/world';
import { buyerEstimate, sellerEstimate } from './estimate';
import { buyerOptions, sellerOptions } from './options';

const STATUS_OF_STATE: Readonly<Record<string, string>> = {
  ITEM_READY_TO_SHIP: 'READY_FOR_SHIPPING',
  RMA_PENDING: 'WAITING_FOR_RMA',
  REFUND_FAILED: 'ITEM_DELIVERED',
};

export const returnStatus = (request: Return): string => {
  if (request.closedAt && request.state !== 'RETURN_REJECTED') return 'CLOSED';
  if (request.escalation) return 'ESCALATED';
  if (request.state === 'REFUND_INITIATED') return request.shipment?.shippedAt ? 'ITEM_DELIVERED' : 'RETURN_REQUESTED';
  return STATUS_OF_STATE[request.state] ?? request.state;
};

const due = (name: string, value: Due | undefined): object =>
  value ? { [name]: { activityDue: value.activityDue, respondByDate: dateTime(value.by) } } : {};

const url = (request: Return, actionType: string): string =>
  `https://www.ebay.com/rtn/Return/ReturnDetails?returnId=${request.returnId}#${actionType.toLowerCase()}`;

const option = (request: Return, actionType: string): object => ({ actionType, actionURL: url(request, actionType) });

const totalRefund = (estimate: Amount, actual: Amount | undefined): object => ({
  estimatedRefundAmount: postOrderAmount(estimate),
  ...(actual ? { actualRefundAmount: postOrderAmount(actual) } : {}),
});

/** The money that has reached the buyer from the seller's side. */
export const actualRefund = (world: World, request: Return): Amount | undefined => {
  const movement = request.movementId ? world.movements.get(request.movementId) : undefined;
  return movement?.status === 'SUCCESS' ? movement.requested : undefined;
};

const escalationInfo = (request: Return): object => {
  if (request.escalation) return { caseId: request.escalation.caseId };
  const eligible = sellerOptions(request).includes('SELLER_ESCALATE');
  const window = { startTime: dateTime(request.createdAt), endTime: dateTime(request.timeoutDate) };
  const none = { startTime: null, endTime: null };
  return {
    buyerEscalationEligibilityInfo: { eligible: request.reasonType === 'SNAD' && !request.closedAt, ...none },
    sellerEscalationEligibilityInfo: { eligible, ...(eligible ? window : none) },
  };
};

/** eBay's ReturnSummary, an entry of return/search and the first half of getReturn. */
export const returnSummary = (world: World, request: Return, sellerName: string): object => {
  const order: Order = mustGet(world.orders, request.orderId);
  const actual = actualRefund(world, request);
  return {
    returnId: request.returnId,
    orderId: legacyOrderId(order),
    buyerLoginName: order.buyer.username,
    sellerLoginName: sellerName,
    currentType: 'MONEY_BACK',
    state: request.state,
    status: returnStatus(request),
    creationInfo: {
      item: {
        itemId: request.line.itemId,
        transactionId: request.line.transactionId,
        returnQuantity: request.quantity,
        itemTitle: request.line.title,
      },
      type: 'MONEY_BACK',
      reason: request.reason,
      reasonType: request.reasonType,
      ...(request.comments && !request.contentOnHold ? { comments: { content: request.comments } } : {}),
      creationDate: dateTime(request.createdAt),
    },
    sellerTotalRefund: totalRefund(sellerEstimate(order, request), actual),
    buyerTotalRefund: totalRefund(buyerEstimate(order, request), actual),
    ...due('sellerResponseDue', request.sellerDue),
    ...due('buyerResponseDue', request.buyerDue),
    escalationInfo: escalationInfo(request),
    sellerAvailableOptions: [
      ...sellerOptions(request).map((each) => option(request, each)),
      ...(request.websiteOnly ? [{ actionType: 'OTHER', actionURL: request.websiteOnly }] : []),
    ],
    buyerAvailableOptions: buyerOptions(request).map((each) => option(request, each)),
    // eBay's sample spells this so; its model has rmaRequired.
    returnPolicy: { rmarequired: request.rmaRequired },
    timeoutDate: dateTime(request.timeoutDate),
  };
};
