import type { SimAccount } from '../accounts';
import { type Amount, dateTime, postOrderAmount } from '../amount';
import { claimHistory } from '../claim-history';
import { integerId } from '../json';
import type { Appeal, Case } from '../world/inquiry';
import { mustGet, type World } from '../world/world';
import { isAppealable } from './course';

/** Inquiry and case searches write the amount's value as text. */
export const searchAmount = ({ amount, currency }: Amount): object => ({ value: String(Number(amount)), currency });

/** An entry of casemanagement/search. */
export const caseSummary = (world: World, claim: Case, sellerName: string): object => ({
  caseId: integerId(claim.caseId),
  itemId: integerId(claim.line.itemId),
  transactionId: integerId(claim.line.transactionId),
  buyer: mustGet(world.orders, claim.orderId).buyer.username,
  seller: sellerName,
  caseStatusEnum: claim.status,
  claimAmount: searchAmount(claim.claim),
  creationDate: dateTime(claim.createdAt),
  lastModifiedDate: dateTime(claim.modifiedAt),
  ...(claim.respondBy ? { respondByDate: dateTime(claim.respondBy) } : {}),
});

export const appealDetails = (appeal: Appeal | undefined, eligible: boolean): object => ({
  eligibleForAppeal: eligible,
  appealDate: appeal ? dateTime(appeal.at) : null,
  appealStatus: appeal?.appealStatus ?? null,
  appealStatusEnum: appeal?.appealStatusEnum ?? null,
  appealCloseReasonEnum: appeal?.appealCloseReasonEnum ?? null,
  appealReasonCode: null,
  appealRefundAmount: null,
});

/** The answer of casemanagement/{caseId}. */
export const caseDetail = (world: World, claim: Case, now: Date, seller: SimAccount): object => {
  const order = mustGet(world.orders, claim.orderId);
  const hidden = claim.contentOnHold;
  return {
    caseId: claim.caseId,
    caseType: claim.caseType,
    caseQuantity: claim.line.quantity,
    itemId: claim.line.itemId,
    transactionId: claim.line.transactionId,
    ...(claim.returnId ? { returnId: claim.returnId } : {}),
    buyer: order.buyer.username,
    seller: seller.username,
    status: claim.status,
    initiator: 'BUYER',
    escalatedBy: claim.escalatedBy,
    escalateReason: claim.escalateReason,
    claimAmount: postOrderAmount(claim.claim),
    creationDate: dateTime(claim.createdAt),
    lastModifiedDate: dateTime(claim.modifiedAt),
    ...(claim.sellerClosureReason ? { sellerClosureReason: claim.sellerClosureReason } : {}),
    ...(claim.buyerClosureReason ? { buyerClosureReason: claim.buyerClosureReason } : {}),
    ...(claim.sellerOutcome ? { sellerOutcome: claim.sellerOutcome } : {}),
    nextSteps: [],
    caseDetails: {
      creationDate: dateTime(claim.createdAt),
      escalationDate: dateTime(claim.createdAt),
      refundAmounts: { buyerInitExpectRefundAmt: postOrderAmount(claim.claim), refundAmount: null },
      ...(claim.respondBy ? { expirationDate: dateTime(claim.respondBy) } : {}),
    },
    caseHistoryDetails: hidden ? null : claimHistory(world, claim.history, order),
    appealDetails: appealDetails(claim.appeal, isAppealable(claim, now)),
    caseContentOnHold: hidden,
    returnDetails: claim.returnAddress ?? null,
  };
};
