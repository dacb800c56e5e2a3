import type { BuyerRequest } from '../buyer-request';
import type { DeskContext } from '../operation';
import { present } from '../present';

/** An open case until when the seller must act on it: eBay tells that in its search only, so it is what was kept of the row. */
export const withKnownDeadline = async (context: DeskContext, claim: BuyerRequest): Promise<BuyerRequest> => {
  if (!claim.open || claim.respondBy !== undefined) return claim;
  const kept = await context.records.requests.find({ account: claim.account, kind: claim.kind, id: claim.id });
  return { ...claim, ...present({ respondBy: kept?.respondBy }) };
};
