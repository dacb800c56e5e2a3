import type { BuyerRequest } from '../desk/buyer-request';

const sameState = (kept: BuyerRequest, seen: BuyerRequest) =>
  kept.state.code === seen.state.code && kept.status?.code === seen.status?.code;

/**
 * A sighting over what is kept: searches show less of a request than a reading of it, and what they leave out stays.
 * Details that were read in another state are dropped, since they may have become false.
 */
export const mergeSighting = (kept: BuyerRequest | undefined, seen: BuyerRequest): BuyerRequest => {
  if (kept === undefined) return seen;
  const named = new Set(seen.details.map((detail) => detail.name));
  const stillTrue = sameState(kept, seen) ? kept.details.filter((detail) => !named.has(detail.name)) : [];
  const hasTitles = seen.items.some((item) => item.title !== undefined);
  return {
    ...(kept.buyer === undefined ? {} : { buyer: kept.buyer }),
    ...(kept.reason === undefined ? {} : { reason: kept.reason }),
    ...(kept.comment === undefined ? {} : { comment: kept.comment }),
    ...(kept.escalatedTo === undefined ? {} : { escalatedTo: kept.escalatedTo }),
    ...(kept.openedAt === undefined ? {} : { openedAt: kept.openedAt }),
    ...seen,
    ...amountOf(kept, seen),
    items: hasTitles || kept.items.length === 0 ? seen.items : kept.items,
    order: { ...kept.order, ...seen.order },
    details: [...seen.details, ...stillTrue],
  };
};

/** A zero in a search row means that eBay left the amount to the order. */
const amountOf = (kept: BuyerRequest, seen: BuyerRequest): Pick<BuyerRequest, 'amount'> => {
  const isEmpty = seen.amount === undefined || Number(seen.amount.amount) === 0;
  return isEmpty && kept.amount !== undefined && sameState(kept, seen) ? { amount: kept.amount } : {};
};
