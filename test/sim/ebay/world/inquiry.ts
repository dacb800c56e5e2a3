import type { Amount } from '../amount';
import type { OrderLine, Shipment } from './order';
import type { Escalation } from './return';

/** One line of the history of an inquiry or a case: free English, not an enum. */
export interface ClaimEvent {
  action: string;
  actor: 'BUYER' | 'SELLER' | 'SYSTEM' | 'CSR';
  at: Date;
  description?: string;
  movementId?: string;
}

export interface Inquiry {
  inquiryId: string;
  orderId: string;
  seller: string;
  line: OrderLine;
  quantity: number;
  creationReason: string;
  status: string;
  state: string;
  claim: Amount;
  createdAt: Date;
  modifiedAt: Date;
  sellerMakeItRightBy: Date;
  expiresAt: Date;
  closedAt: Date | undefined;
  lastBuyerResponseAt: Date;
  refundDeadline: Date | undefined;
  shipment: Partial<Shipment> | undefined;
  movementId: string | undefined;
  escalation: Escalation | undefined;
  history: ClaimEvent[];
  contentOnHold: boolean;
}

export interface Appeal {
  at: Date;
  appealStatus: 'GRANTED' | 'DENIED' | 'OTHER';
  appealStatusEnum: string;
  appealCloseReasonEnum: string | undefined;
}

export interface Case {
  caseId: string;
  orderId: string;
  seller: string;
  line: OrderLine;
  caseType: 'ITEM_NOT_RECEIVED' | 'RETURN';
  returnId: string | undefined;
  inquiryId: string | undefined;
  status: string;
  claim: Amount;
  createdAt: Date;
  modifiedAt: Date;
  closedAt: Date | undefined;
  respondBy: Date | undefined;
  escalatedBy: 'BUYER' | 'SELLER';
  escalateReason: string;
  sellerClosureReason: string | undefined;
  buyerClosureReason: string | undefined;
  sellerOutcome: string | undefined;
  movementId: string | undefined;
  history: ClaimEvent[];
  appeal: Appeal | undefined;
  /** How eBay will answer an appeal. */
  appealWillBe: 'GRANTED' | 'DENIED';
  returnAddress: { [member: string]: string } | undefined;
  contentOnHold: boolean;
}
