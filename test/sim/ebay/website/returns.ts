import { amount } from '../amount';
import type { Ebay } from '../ebay';
import { approveReturn, declineReturn, offerPartialRefund } from '../return/decision';
import { refundBounds, sellerEstimate } from '../return/estimate';
import { refundReturn } from '../return/refund';
import { markReceived, provideLabel } from '../return/shipping';
import type { ReturnShipment } from '../world/return';
import { mustGet } from '../world/world';

/** What the seller does about returns on eBay's website. */
export const websiteReturns = (ebay: Ebay) => {
  const of = (returnId: string) => mustGet(ebay.world.returns, returnId);
  return {
    /** The seller's preference, for returns that are opened from now on. */
    requiresRma(required: boolean): void {
      for (const { id, role } of ebay.accounts) if (role === 'seller') ebay.world.rmaRequired.set(id, required);
    },
    approvesReturn(returnId: string, rma?: string): void {
      approveReturn(ebay, of(returnId), 'SELLER', '', rma);
    },
    declinesReturn(returnId: string, comments = ''): void {
      declineReturn(ebay, of(returnId), comments);
    },
    offersPartialRefund(returnId: string, value: string, keepOriginalItem = true): void {
      const { currency } = mustGet(ebay.world.orders, of(returnId).orderId);
      offerPartialRefund(ebay, of(returnId), '', amount(value, currency), keepOriginalItem);
    },
    /** eBay lets the seller do once more what was done before. */
    isOfferedAgain(returnId: string, option: string): void {
      of(returnId).offeredAgain.push(option);
    },
    providesLabel(returnId: string, label: Partial<ReturnShipment>): void {
      provideLabel(ebay, of(returnId), label, '');
    },
    marksReceived(returnId: string): void {
      markReceived(ebay, of(returnId), '');
    },
    /** Refunds everything that eBay estimates. */
    refundsReturn(returnId: string): void {
      const order = mustGet(ebay.world.orders, of(returnId).orderId);
      const bounds = refundBounds(order, of(returnId));
      refundReturn(ebay, of(returnId), {
        author: 'SELLER',
        activity: 'SELLER_ISSUE_REFUND',
        comments: '',
        items: bounds.map(({ refundFeeType, estimated }) => ({ refundFeeType, amount: estimated })),
        amount: sellerEstimate(order, of(returnId)),
        type: 'SELLER_VOLUNTARY_REFUND',
      });
    },
  };
};
