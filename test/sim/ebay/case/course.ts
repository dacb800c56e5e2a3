import { type Ebay, startRefund } from '../ebay';
import { endOfPacificDay } from '../pacific-day';
import type { Case, ClaimEvent, Inquiry } from '../world/inquiry';
import type { Return } from '../world/return';
import { mustGet } from '../world/world';

const HOUR = 3_600_000;
/** eBay decides in about 48 hours, and answers an appeal in about as long. */
const DECIDES_AFTER = 48 * HOUR;
/** A decision can be appealed for 30 days. */
const APPEAL_WINDOW = 30 * 24 * HOUR;

export interface Referral {
  by: 'BUYER' | 'SELLER';
  reason: string;
}

export const isOpenCase = (claim: Case): boolean => claim.closedAt === undefined;

export const note = (ebay: Ebay, claim: Case, event: Omit<ClaimEvent, 'at'>): void => {
  claim.history.push({ ...event, at: ebay.clock.now() });
  claim.modifiedAt = ebay.clock.now();
};

/** Tells subscribers under the topic of the request that the case came from. */
export const tellOfCase = (ebay: Ebay, claim: Case, what: 'CREATED' | 'DECIDED' | 'ON_HOLD'): void => {
  const fromReturn = claim.returnId !== undefined;
  ebay.tell({
    topic: fromReturn ? 'ORDER_RETURN_ACTIVITY' : 'ORDER_INQUIRY_ACTIVITY',
    activityType: `${fromReturn ? 'RETURN' : 'INQUIRY'}_REFERRAL_${what}`,
    id: claim.returnId ?? claim.inquiryId ?? claim.caseId,
    seller: claim.seller,
    at: ebay.clock.now(),
  });
};

const closeRequest = (ebay: Ebay, claim: Case): void => {
  const request = claim.returnId ? ebay.world.returns.get(claim.returnId) : undefined;
  if (request) {
    request.closedAt = ebay.clock.now();
    request.closeReason = 'ESCALATED';
  }
  const inquiry = claim.inquiryId ? ebay.world.inquiries.get(claim.inquiryId) : undefined;
  if (inquiry) inquiry.closedAt = ebay.clock.now();
};

export const closeCase = (ebay: Ebay, claim: Case, status: string): void => {
  claim.status = status;
  claim.closedAt = ebay.clock.now();
  claim.respondBy = undefined;
  closeRequest(ebay, claim);
  tellOfCase(ebay, claim, 'DECIDED');
};

/** Money of a case: eBay pays the buyer and takes it back from the seller, unless the seller pays by themselves. */
export const refundCase = (ebay: Ebay, claim: Case, byEbay: boolean): void => {
  const movement = startRefund(ebay, {
    order: mustGet(ebay.world.orders, claim.orderId),
    amount: claim.claim,
    cause: { kind: 'case', id: claim.caseId },
    type: byEbay ? 'BUYER_PAYOUT' : 'SELLER_VOLUNTARY_REFUND',
    byEbay,
    settled: (done) => {
      if (done.status === 'FAILED') claim.status = 'REFUND_AGREED_BUT_FAILED';
    },
  });
  claim.movementId = movement.movementId;
};

/** eBay's customer service decides for one side. */
export const decideCase = (ebay: Ebay, claim: Case, winner: 'BUYER' | 'SELLER'): void => {
  if (!isOpenCase(claim)) return;
  claim.sellerOutcome = winner === 'SELLER' ? 'WON' : 'LOST';
  claim.sellerClosureReason = winner === 'SELLER' ? 'SELLER_WINS_BUYER_FAULT' : 'BUYER_WINS_SELLER_FAULT';
  claim.buyerClosureReason = claim.sellerClosureReason;
  note(ebay, claim, { action: `eBay decided in favor of the ${winner.toLowerCase()}.`, actor: 'CSR' });
  if (winner === 'BUYER') refundCase(ebay, claim, true);
  closeCase(ebay, claim, 'CS_CLOSED');
};

const hasProofOfDelivery = (ebay: Ebay, claim: Case): boolean =>
  ebay.world.orders.get(claim.orderId)?.shipment?.deliveredAt !== undefined;

const open = (ebay: Ebay, claim: Omit<Case, OpeningFact>): Case => {
  const now = ebay.clock.now();
  const opened: Case = {
    ...claim,
    status: 'OPEN',
    createdAt: now,
    modifiedAt: now,
    closedAt: undefined,
    respondBy: endOfPacificDay(now, 2),
    sellerClosureReason: undefined,
    buyerClosureReason: undefined,
    sellerOutcome: undefined,
    movementId: undefined,
    history: [],
    appeal: undefined,
    appealWillBe: 'DENIED',
    returnAddress: undefined,
    contentOnHold: false,
  };
  ebay.world.cases.set(opened.caseId, opened);
  note(ebay, opened, { action: 'A CPS case was created.', actor: opened.escalatedBy });
  ebay.effects.count(opened.orderId, 'escalations');
  ebay.clock.after(DECIDES_AFTER, () => {
    const forSeller = opened.caseType === 'ITEM_NOT_RECEIVED' && hasProofOfDelivery(ebay, opened);
    decideCase(ebay, opened, forSeller ? 'SELLER' : 'BUYER');
  });
  tellOfCase(ebay, opened, 'CREATED');
  return opened;
};

type OpeningFact =
  | 'status'
  | 'createdAt'
  | 'modifiedAt'
  | 'closedAt'
  | 'respondBy'
  | 'sellerClosureReason'
  | 'buyerClosureReason'
  | 'sellerOutcome'
  | 'movementId'
  | 'history'
  | 'appeal'
  | 'appealWillBe'
  | 'returnAddress'
  | 'contentOnHold';

export const caseFromInquiry = (ebay: Ebay, inquiry: Inquiry, { by, reason }: Referral): Case =>
  open(ebay, {
    caseId: ebay.ids.request(),
    orderId: inquiry.orderId,
    seller: inquiry.seller,
    line: inquiry.line,
    caseType: 'ITEM_NOT_RECEIVED',
    returnId: undefined,
    inquiryId: inquiry.inquiryId,
    claim: inquiry.claim,
    escalatedBy: by,
    escalateReason: reason,
  });

export const caseFromReturn = (ebay: Ebay, request: Return, claim: Case['claim'], { by, reason }: Referral): Case =>
  open(ebay, {
    caseId: ebay.ids.request(),
    orderId: request.orderId,
    seller: request.seller,
    line: request.line,
    caseType: 'RETURN',
    returnId: request.returnId,
    inquiryId: undefined,
    claim,
    escalatedBy: by,
    escalateReason: reason,
  });

/** Only a lost, closed case can be appealed, once, within the window. */
export const isAppealable = (claim: Case, now: Date): boolean =>
  claim.appeal === undefined &&
  claim.sellerOutcome === 'LOST' &&
  claim.closedAt !== undefined &&
  now.getTime() - claim.closedAt.getTime() <= APPEAL_WINDOW;

export const appealCase = (ebay: Ebay, claim: Case, comments: string): void => {
  ebay.effects.count(claim.orderId, 'appeals');
  claim.appeal = {
    at: ebay.clock.now(),
    appealStatus: 'OTHER',
    appealStatusEnum: 'SELLER_APPEALED',
    appealCloseReasonEnum: undefined,
  };
  note(ebay, claim, { action: 'Seller appealed the case.', actor: 'SELLER', description: comments });
  ebay.clock.after(DECIDES_AFTER, () => {
    const { appeal } = claim;
    if (appeal === undefined) return;
    appeal.appealStatus = claim.appealWillBe;
    appeal.appealCloseReasonEnum =
      claim.appealWillBe === 'GRANTED' ? 'APPEAL_SELLER_WINS_FULL_CREDIT' : 'APPEAL_SELLER_DENIED';
    note(ebay, claim, { action: 'The appeal was closed.', actor: 'CSR' });
    tellOfCase(ebay, claim, 'DECIDED');
  });
};
