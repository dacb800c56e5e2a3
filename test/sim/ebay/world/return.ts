import type { Amount } from '../amount';
import type { OrderLine } from './order';

export interface ReturnEvent {
  author: 'BUYER' | 'SELLER' | 'SYSTEM' | 'EBAY';
  activity: string;
  at: Date;
  from: string;
  to: string;
  /** eBay writes these comments as plain text, not as its Text type. */
  notes?: string;
  attributes?: {
    partialRefundAmount?: Amount;
    keepOriginalItem?: boolean;
    RMA?: string;
    escalateReason?: string;
    movementId?: string;
  };
}

export interface Due {
  activityDue: string;
  by: Date;
}

export interface RefundItem {
  refundFeeType: string;
  amount: string;
}

export interface ReturnShipment {
  carrierEnum: string;
  carrierName: string;
  trackingNumber: string;
  labelId: string | undefined;
  shippedAt: Date | undefined;
  deliveredAt: Date | undefined;
  markedReceived: boolean;
}

export interface Escalation {
  caseId: string;
  by: 'BUYER' | 'SELLER';
  reason: string;
  at: Date;
}

/** State, status and reason are eBay's words and stay open. */
export interface Return {
  returnId: string;
  orderId: string;
  seller: string;
  line: OrderLine;
  quantity: number;
  reason: string;
  reasonType: string;
  comments: string;
  state: string;
  createdAt: Date;
  closedAt: Date | undefined;
  closeReason: string | undefined;
  buyerCloseReason: string | undefined;
  timeoutDate: Date;
  rmaRequired: boolean;
  RMANumber: string | undefined;
  sellerDue: Due | undefined;
  buyerDue: Due | undefined;
  offer: { amount: Amount; keepOriginalItem: boolean } | undefined;
  events: ReturnEvent[];
  shipment: ReturnShipment | undefined;
  refundItems: RefundItem[];
  movementId: string | undefined;
  escalation: Escalation | undefined;
  relisted: boolean;
  /** Content hidden by policy: what the buyer wrote is then missing. */
  contentOnHold: boolean;
  /** Acts that eBay offers once more, though they were done and whatever the state. */
  offeredAgain: string[];
  /** Acts that only eBay's website can do, by their address. */
  websiteOnly: string | undefined;
}

export interface ReturnFile {
  fileId: string;
  returnId: string;
  fileName: string;
  filePurpose: string;
  fileFormat: string;
  fileStatus: 'CREATED' | 'PUBLISHED';
  submitter: 'BUYER' | 'SELLER';
  /** base64 */
  data: string;
  createdAt: Date;
}
