import type { EbaySimulator } from '../sim/ebay/simulator';
import type { NewOrder } from '../sim/ebay/world/new-order';

/** What a story is about: what somebody writes after the command, and the order whose effects are counted. */
export interface Ground {
  readonly orderId: string;
  readonly id: string;
}

const shippedOrder = (ebay: EbaySimulator, order?: NewOrder): string => {
  const { orderId } = ebay.sells(order);
  ebay.website.ships(orderId);
  return orderId;
};

/** A delivered order whose buyer wants to send it back. */
export const returned = (ebay: EbaySimulator, reason = 'DEFECTIVE_ITEM', order?: NewOrder): Ground => {
  const orderId = shippedOrder(ebay, order);
  return { orderId, id: ebay.buyer.opensReturn({ orderId, reason }) };
};

/** A return that was accepted and that the buyer has sent. */
export const onItsWayBack = (ebay: EbaySimulator, reason?: string): Ground => {
  const ground = returned(ebay, reason);
  ebay.website.approvesReturn(ground.id);
  ebay.buyer.shipsReturn(ground.id);
  return ground;
};

/** A return whose item is with the seller again. */
export const back = (ebay: EbaySimulator, reason?: string): Ground => {
  const ground = onItsWayBack(ebay, reason);
  ebay.buyer.returnArrives(ground.id);
  return ground;
};

/** An accepted return in a shop that gives its returns RMA numbers. */
export const wantingRma = (ebay: EbaySimulator): Ground => {
  ebay.website.requiresRma(true);
  const ground = returned(ebay);
  ebay.website.approvesReturn(ground.id);
  return ground;
};

/** An accepted return on a site where the seller brings the label. */
export const wantingLabel = (ebay: EbaySimulator): Ground => {
  const ground = returned(ebay, 'DEFECTIVE_ITEM', { marketplaceId: 'EBAY_PL' });
  ebay.website.approvesReturn(ground.id);
  return ground;
};

/** A shipped order that its buyer never got. */
export const neverCame = (ebay: EbaySimulator): Ground => {
  const orderId = shippedOrder(ebay);
  return { orderId, id: ebay.buyer.opensInquiry({ orderId }) };
};

/** The same, of an order that eBay does not know to be shipped. */
export const neverShipped = (ebay: EbaySimulator): Ground => {
  const { orderId } = ebay.sells();
  return { orderId, id: ebay.buyer.opensInquiry({ orderId }) };
};

/** A case that eBay has not decided. */
export const inDispute = (ebay: EbaySimulator): Ground => {
  const { orderId, id } = neverCame(ebay);
  return { orderId, id: ebay.buyer.escalatesInquiry(id) };
};

/** A case that eBay decided for the buyer. */
export const lostCase = (ebay: EbaySimulator): Ground => {
  const ground = inDispute(ebay);
  ebay.website.ebayDecides(ground.id, 'BUYER');
  return ground;
};

/** A paid order whose buyer asks to cancel it. */
export const askedToCancel = (ebay: EbaySimulator): Ground => {
  const { orderId } = ebay.sells();
  return { orderId, id: ebay.buyer.requestsCancellation({ orderId, reason: 'ORDER_MISTAKE' }) };
};
