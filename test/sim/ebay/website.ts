import { approve, cancelBySeller, isAwaitingSeller, reject } from './cancellation/course';
import { decideCase } from './case/course';
import type { Ebay } from './ebay';
import { refundInquiry } from './inquiry/course';
import { approveReturn } from './return/decision';
import { refundBounds, sellerEstimate } from './return/estimate';
import { refundReturn } from './return/refund';
import type { Shipment } from './world/order';
import { mustGet } from './world/world';

/** What somebody does on eBay's own website, behind the application's back. */
export const sellerWebsite = (ebay: Ebay) => {
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
    rejects(cancelId: string): void {
      reject(ebay, awaiting(cancelId).cancellation, {});
    },
    /** The id of the new cancellation. */
    cancels(orderId: string, reason = 'OUT_OF_STOCK_OR_CANNOT_FULFILL'): string {
      return cancelBySeller(ebay, mustGet(ebay.world.orders, orderId), reason).cancelId;
    },
    approvesReturn(returnId: string): void {
      approveReturn(ebay, mustGet(ebay.world.returns, returnId), 'SELLER', '', undefined);
    },
    refundsReturn(returnId: string): void {
      const request = mustGet(ebay.world.returns, returnId);
      const order = mustGet(ebay.world.orders, request.orderId);
      refundReturn(ebay, request, {
        author: 'SELLER',
        activity: 'SELLER_ISSUE_REFUND',
        comments: '',
        items: refundBounds(order, request).map(({ refundFeeType, estimated }) => ({
          refundFeeType,
          amount: estimated,
        })),
        amount: sellerEstimate(order, request),
        type: 'SELLER_VOLUNTARY_REFUND',
      });
    },
    refundsInquiry(inquiryId: string): void {
      refundInquiry(ebay, mustGet(ebay.world.inquiries, inquiryId), '');
    },
    /** eBay's customer service decides before its time. */
    ebayDecides(caseId: string, winner: 'BUYER' | 'SELLER'): void {
      decideCase(ebay, mustGet(ebay.world.cases, caseId), winner);
    },
    ships(orderId: string, shipment: Partial<Shipment> = {}): void {
      const order = mustGet(ebay.world.orders, orderId);
      const now = ebay.clock.now();
      order.shipment = { carrier: 'USPS', trackingNumber: '9400100000000000000000', shippedAt: now, ...shipment };
      order.modifiedAt = now;
    },
  };
};

export type SellerWebsite = ReturnType<typeof sellerWebsite>;
