import type { Amount } from '../amount';

export interface CancelActivity {
  activityType: string;
  activityParty: 'BUYER' | 'SELLER' | 'UNKNOWN';
  at: Date;
  from: string;
  to: string;
}

/** State, status and reasons are eBay's words and stay open: a test may plant values that eBay has not published. */
export interface Cancellation {
  cancelId: string;
  orderId: string;
  seller: string;
  requestorType: 'BUYER' | 'SELLER';
  cancelReason: string | undefined;
  cancelState: string;
  cancelStatus: string;
  cancelCloseReason: string | undefined;
  paymentStatus: string;
  refund: Amount;
  requestedAt: Date;
  closedAt: Date | undefined;
  sellerResponseDue: Date | undefined;
  buyerResponseDue: Date | undefined;
  shipmentDate: Date | undefined;
  trackingNumber: string | undefined;
  activities: CancelActivity[];
  movementId: string | undefined;
}
