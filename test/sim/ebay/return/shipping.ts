import type { Ebay } from '../ebay';
import { endOfPacificBusinessDay } from '../pacific-day';
import type { Return, ReturnShipment } from '../world/return';
import { mustGet } from '../world/world';
import { readyToShip } from './decision';
import { refundBounds, sellerEstimate } from './estimate';
import { happen, tellOfReturn, withNotes } from './events';
import { isClosedReturn } from './options';
import { refundReturn } from './refund';

const AFTER_DUE = 25 * 60_000;
/** Two business days to refund after the item is back. */
const BUSINESS_DAYS_TO_REFUND = 2;

const blank: ReturnShipment = {
  carrierEnum: 'OTHER',
  carrierName: '',
  trackingNumber: '',
  labelId: undefined,
  shippedAt: undefined,
  deliveredAt: undefined,
  markedReceived: false,
};

export const provideLabel = (ebay: Ebay, request: Return, label: Partial<ReturnShipment>, comments: string): void => {
  ebay.effects.count(request.orderId, 'labels');
  request.shipment = { ...blank, ...request.shipment, ...label };
  for (const file of ebay.world.files.values()) {
    if (file.returnId === request.returnId && file.filePurpose === 'LABEL_RELATED') file.fileStatus = 'PUBLISHED';
  }
  happen(ebay, request, 'SELLER', 'SELLER_PROVIDE_LABEL', 'ITEM_READY_TO_SHIP', withNotes(comments));
  readyToShip(ebay, request);
};

export const shipReturn = (ebay: Ebay, request: Return, shipment: Partial<ReturnShipment>): void => {
  request.shipment = { ...blank, ...request.shipment, ...shipment, shippedAt: ebay.clock.now() };
  request.buyerDue = undefined;
  happen(ebay, request, 'BUYER', 'BUYER_MARK_RETURN_SHIPPED', 'ITEM_SHIPPED');
  tellOfReturn(ebay, request, 'RETURN_FULFILLMENT_INITIATED');
};

/** The item is back; unpaid at the end of the second business day, eBay refunds the buyer by itself. */
const isBack = (ebay: Ebay, request: Return): void => {
  const now = ebay.clock.now();
  const due = endOfPacificBusinessDay(now, BUSINESS_DAYS_TO_REFUND);
  request.sellerDue = { activityDue: 'SELLER_ISSUE_REFUND', by: due };
  ebay.clock.after(due.getTime() + AFTER_DUE - now.getTime(), () => {
    if (isClosedReturn(request) || request.state !== 'ITEM_DELIVERED') return;
    const order = mustGet(ebay.world.orders, request.orderId);
    refundReturn(ebay, request, {
      author: 'SYSTEM',
      activity: 'TIME_OUT_FOR_AUTO_REFUND',
      comments: '',
      items: refundBounds(order, request).map(({ refundFeeType, estimated }) => ({ refundFeeType, amount: estimated })),
      amount: sellerEstimate(order, request),
      type: 'AUTO_REFUND',
    });
  });
  tellOfReturn(ebay, request, 'RETURN_FULFILLMENT_COMPLETED');
};

export const deliverReturn = (ebay: Ebay, request: Return): void => {
  request.shipment = { ...blank, ...request.shipment, deliveredAt: ebay.clock.now() };
  happen(ebay, request, 'SYSTEM', 'NOTIFIED_DELIVERED', 'ITEM_DELIVERED');
  isBack(ebay, request);
};

export const markReceived = (ebay: Ebay, request: Return, comments: string): void => {
  ebay.effects.count(request.orderId, 'markedReceived');
  request.shipment = { ...blank, ...request.shipment, markedReceived: true };
  happen(ebay, request, 'SELLER', 'SELLER_MARK_AS_RECEIVED', 'ITEM_DELIVERED', withNotes(comments));
  isBack(ebay, request);
};
