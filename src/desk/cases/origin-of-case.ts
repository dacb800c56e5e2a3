import type { BuyerRequest, RequestKind } from '../buyer-request';
import type { RequestRecords } from '../records';

const samePurchase = (one: BuyerRequest, other: BuyerRequest): boolean =>
  one.items.some(
    (item) =>
      item.transactionId !== undefined &&
      other.items.some((it) => it.itemId === item.itemId && it.transactionId === item.transactionId),
  ) ||
  (one.order.key !== undefined && one.order.key === other.order.key);

/**
 * The return or inquiry that became this case, among those the desk knows: the return that eBay names, else the one of the
 * same purchase. eBay links inquiries and cases by nothing else.
 */
export const originOfCase = async (
  requests: Pick<RequestRecords, 'find' | 'matching'>,
  claim: BuyerRequest,
): Promise<BuyerRequest | undefined> => {
  const returnId = claim.details.find((detail) => detail.name === 'From the return')?.words;
  if (returnId !== undefined) {
    return requests.find({ account: claim.account, kind: 'return', id: returnId });
  }
  const spellings = [claim.order.key, claim.order.shown].filter((spelling) => spelling !== undefined);
  const kinds: readonly RequestKind[] = ['inquiry', 'return'];
  for (const spelling of spellings) {
    const candidates = (await requests.matching(spelling)).filter(
      (one) => one.account === claim.account && kinds.includes(one.kind) && samePurchase(one, claim),
    );
    const origin =
      candidates.find((one) => one.escalatedTo?.id === claim.id) ??
      candidates.find((one) => one.escalatedTo === undefined && one.kind === 'inquiry');
    if (origin !== undefined) return origin;
  }
  return undefined;
};
