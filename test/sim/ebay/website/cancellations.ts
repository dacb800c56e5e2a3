import { approve, cancelBySeller, type Dispatch, isAwaitingSeller, reject } from '../cancellation/course';
import type { Ebay } from '../ebay';
import type { Shipment } from '../world/order';
import { mustGet } from '../world/world';

/** What the seller does about orders and cancellations on eBay's website. */
export const websiteCancellations = (ebay: Ebay) => {
  const awaiting = (cancelId: string) => {
    const cancellation = mustGet(ebay.world.cancellations, cancelId);
    if (!isAwaitingSeller(cancellation)) throw new RangeError(`Cancellation ${cancelId} awaits no decision`);
    return { cancellation, order: mustGet(ebay.world.orders, cancellation.orderId) };
  };
  return {
    approves(cancelId: string): void {
      const { cancellation, order } = awaiting(cancelId);
      approve(ebay, order, cancellation);
    },
    rejects(cancelId: string, dispatch: Dispatch = {}): void {
      reject(ebay, awaiting(cancelId).cancellation, dispatch);
    },
    /** The id of the new cancellation. */
    cancels(orderId: string, reason = 'OUT_OF_STOCK_OR_CANNOT_FULFILL'): string {
      return cancelBySeller(ebay, mustGet(ebay.world.orders, orderId), reason).cancelId;
    },
    ships(orderId: string, shipment: Partial<Shipment> = {}): void {
      const order = mustGet(ebay.world.orders, orderId);
      const now = ebay.clock.now();
      order.shipment = { carrier: 'USPS', trackingNumber: '9400100000000000000000', shippedAt: now, ...shipment };
      order.modifiedAt = now;
    },
  };
};
