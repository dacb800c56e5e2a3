import { INQUIRY_CALLS } from '../description/inquiry';
import { type Answer, type Call, type Route, route } from '../http/handler';
import { ascending, byOrderOrItem, isVisible } from '../http/search-members';
import { isWithin, paginationOutput, readPage, readWindow } from '../http/search-window';
import { invalid, notNow, onlyBuyer, onlySeller, orderOfParty } from '../party';
import { postOrderRefusal } from '../refusal';
import type { Inquiry } from '../world/inquiry';
import type { World } from '../world/world';
import {
  closeInquiryByBuyer,
  escalateInquiry,
  isOpenInquiry,
  openInquiry,
  refundInquiry,
  shipmentForInquiry,
  writeInInquiry,
} from './course';
import { inquiryDetail, inquirySummary } from './view';

const LIMITS = { maximum: 200, usual: 25 };
/** What a seller may say when asking eBay to step in; the other reasons are the buyer's. */
const SELLER_REASONS = ['SHIPPED_ITEM', 'BUYER_TROUBLE', 'TROUBLE_COMMUNICATION'];

const inquiryOf = ({ path, user }: Call, world: World): Inquiry => {
  const inquiry = world.inquiries.get(path('inquiryId'));
  if (inquiry === undefined) throw postOrderRefusal(404, 1308, 'The inquiry was not found.');
  orderOfParty(world, inquiry.orderId, user);
  return inquiry;
};

const openOne = (call: Call, what: string): Inquiry => {
  const inquiry = inquiryOf(call, call.ebay.world);
  if (!isOpenInquiry(inquiry)) throw notNow(what);
  return inquiry;
};

const sellerName = ({ ebay }: Call, { seller }: Inquiry): string =>
  ebay.accounts.find(({ id }) => id === seller)?.username ?? seller;

const create = (call: Call): Answer => {
  const { ebay, user, body } = call;
  onlyBuyer(user);
  const itemId = body.text('itemId');
  const transactionId = body.text('transactionId');
  for (const order of ebay.world.orders.values()) {
    const line = order.lines.find((each) => each.itemId === itemId && each.transactionId === transactionId);
    if (line === undefined) continue;
    orderOfParty(ebay.world, order.orderId, user);
    const inquiry = openInquiry(ebay, order, line, { comments: body.text('comments') });
    return { status: 201, headers: { location: `/post-order/v2/inquiry/${inquiry.inquiryId}` } };
  }
  throw postOrderRefusal(400, 1303, 'The item and transaction ids must be those of a purchase.');
};

const close = (call: Call): Answer => {
  const inquiry = openOne(call, 'Closing');
  onlyBuyer(call.user);
  closeInquiryByBuyer(call.ebay, inquiry, call.body.text('comments'));
  return {};
};

const confirmRefund = (call: Call): Answer => {
  const inquiry = openOne(call, 'Confirming a refund');
  onlyBuyer(call.user);
  if (inquiry.movementId === undefined) throw notNow('Confirming a refund');
  closeInquiryByBuyer(call.ebay, inquiry, '');
  return {};
};

const escalate = (call: Call): Answer => {
  const { ebay, user, body } = call;
  const inquiry = openOne(call, 'Escalation');
  const reason = body.text('escalateInquiryReason');
  const by = user.role === 'seller' ? 'SELLER' : 'BUYER';
  if (by === 'SELLER') {
    if (!SELLER_REASONS.includes(reason)) throw invalid('escalateInquiryReason: not a reason for sellers');
    if (!ebay.world.orders.get(inquiry.orderId)?.shipment) throw notNow('Escalation of an item that was not shipped');
  }
  escalateInquiry(ebay, inquiry, { by, reason: reason || 'OTHERS' }, body.text('comments'));
  return {};
};

const refund = (call: Call): Answer => {
  const { ebay } = call;
  const inquiry = ebay.manners.careless ? inquiryOf(call, ebay.world) : openOne(call, 'A refund');
  onlySeller(call.user);
  const underWay = inquiry.movementId && ebay.world.movements.get(inquiry.movementId)?.status !== 'FAILED';
  if (underWay && !ebay.manners.careless) throw notNow('A second refund');
  refundInquiry(ebay, inquiry, call.body.text('comments'));
  return { body: { refundResult: { refundSource: 'INSTANT_REFUND', refundStatus: 'PENDING' } } };
};

const refundInfo = (call: Call): Answer => {
  const inquiry = openOne(call, 'Refund information');
  onlySeller(call.user);
  writeInInquiry(call.ebay, inquiry, 'SELLER', call.body.text('message'));
  return {};
};

const shipmentInfo = (call: Call): Answer => {
  const { body, ebay } = call;
  const inquiry = openOne(call, 'Shipment information');
  onlySeller(call.user);
  const proof = body.flag('proofOfShipmentUploaded') === true;
  const carrier = body.text('shippingCarrierName');
  const trackingNumber = body.text('trackingNumber');
  const shippedAt = body.moment('shippingDate');
  if (!proof && !carrier) throw invalid('shippingCarrierName: is required unless proofOfShipmentUploaded is true');
  if (!proof && !shippedAt) throw invalid('shippingDate: is required unless proofOfShipmentUploaded is true');
  if (!proof && body.flag('shippedWithTracking') !== false && !trackingNumber)
    throw invalid('trackingNumber: is required');
  const known = ebay.world.orders.get(inquiry.orderId)?.shipment;
  if (proof && !known) throw invalid('proofOfShipmentUploaded: eBay has no tracking of this order');
  const shipment = proof ? { ...known } : { carrier, trackingNumber, ...(shippedAt ? { shippedAt } : {}) };
  shipmentForInquiry(ebay, inquiry, shipment, body.text('sellerComments'));
  return {};
};

const message = (call: Call): Answer => {
  const inquiry = openOne(call, 'A message');
  writeInInquiry(call.ebay, inquiry, call.user.role === 'seller' ? 'SELLER' : 'BUYER', call.body.text('message'));
  return {};
};

const show = (call: Call): Answer => {
  const inquiry = inquiryOf(call, call.view);
  return { body: inquiryDetail(call.view, inquiry, sellerName(call, inquiry)) };
};

const search = (call: Call): Answer => {
  const { view, query, now } = call;
  const page = readPage(query, LIMITS);
  const byId = byOrderOrItem(call);
  const window = readWindow(query, 'inquiry_creation_date_range', now, false);
  const statuses = query.get('inquiry_status')?.split(',');
  const byOthers = (inquiry: Inquiry) =>
    isWithin(inquiry.createdAt, window) && (!statuses || statuses.includes(inquiry.status));
  const direction = ascending(query) ? 1 : -1;
  const found = [...view.inquiries.values()]
    // Escalated inquiries live on in the search of cases.
    .filter((inquiry) => !inquiry.escalation && isVisible(call)(inquiry) && (byId ?? byOthers)(inquiry))
    .sort((left, right) => direction * (left.createdAt.getTime() - right.createdAt.getTime()));
  return {
    body: {
      members: found
        .slice(page.offset, page.offset + page.limit)
        .map((inquiry) => inquirySummary(view, inquiry, sellerName(call, inquiry))),
      paginationOutput: paginationOutput(page, found.length),
      totalNumberOfInquiries: found.length,
    },
  };
};

const HANDLERS: Record<(typeof INQUIRY_CALLS)[number]['id'], (call: Call) => Answer> = {
  closeInquiry: close,
  confirmInquiryRefund: confirmRefund,
  createInquiry: create,
  escalateInquiry: escalate,
  getInquiry: show,
  issueInquiryRefund: refund,
  provideInquiryRefundInfo: refundInfo,
  provideInquiryShipmentInfo: shipmentInfo,
  searchInquiries: search,
  sendInquiryMessage: message,
};

export const inquiryRoutes: Route[] = INQUIRY_CALLS.map((call) => route(call, HANDLERS[call.id]));
