import { requestByBuyer } from '../cancellation/course';
import type { Ebay } from '../ebay';
import { mustGet } from '../world/world';

export interface BuyerCancelRequest {
  orderId: string;
  /** The buyer's reason; some requests have none. */
  reason?: string;
}

/** What buyers do about cancellations on eBay's website. */
export const buyerCancellations = (ebay: Ebay) => ({
  /** The id of the new request. */
  requestsCancellation({ orderId, reason }: BuyerCancelRequest): string {
    return requestByBuyer(ebay, mustGet(ebay.world.orders, orderId), reason).cancelId;
  },
});
