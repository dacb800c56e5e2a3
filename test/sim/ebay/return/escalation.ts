import { caseFromReturn, type Referral } from '../case/course';
import type { Ebay } from '../ebay';
import type { Case } from '../world/inquiry';
import type { Return } from '../world/return';
import { mustGet } from '../world/world';
import { sellerEstimate } from './estimate';
import { happen, withNotes } from './events';

/** eBay is asked to step in: from here on the return is a case. */
export const escalateReturn = (ebay: Ebay, request: Return, referral: Referral, comments: string): Case => {
  const amount = sellerEstimate(mustGet(ebay.world.orders, request.orderId), request);
  const claim = caseFromReturn(ebay, request, amount, referral);
  const activity = referral.by === 'BUYER' ? 'BUYER_ESCALATE' : 'SELLER_ESCALATE';
  happen(ebay, request, referral.by, activity, request.state, {
    ...withNotes(comments),
    attributes: { escalateReason: referral.reason },
  });
  request.escalation = { caseId: claim.caseId, ...referral, at: ebay.clock.now() };
  request.sellerDue = undefined;
  request.buyerDue = undefined;
  return claim;
};
