import type { BuyerRequest } from '../desk/buyer-request';
import { inquiryDeadline } from './inquiry-deadline';

const sameState = (kept: BuyerRequest, seen: BuyerRequest) =>
  kept.state.code === seen.state.code && kept.status?.code === seen.status?.code;

/**
 * A sighting over what is kept: searches show less of a request than a reading of it, and what they leave out stays.
 * Details that were read in another state are dropped, since they may have become false.
 */
export const mergeSighting = (kept: BuyerRequest | undefined, seen: BuyerRequest): BuyerRequest => {
  if (kept === undefined) return seen;
  return {
    ...(kept.buyer === undefined ? {} : { buyer: kept.buyer }),
    ...(kept.reason === undefined ? {} : { reason: kept.reason }),
    ...(kept.carrier === undefined ? {} : { carrier: kept.carrier }),
    ...(kept.comment === undefined ? {} : { comment: kept.comment }),
    ...(kept.wrote === undefined ? {} : { wrote: kept.wrote }),
    ...(kept.photos === undefined ? {} : { photos: kept.photos }),
    ...(kept.escalatedTo === undefined ? {} : { escalatedTo: kept.escalatedTo }),
    ...(kept.openedAt === undefined ? {} : { openedAt: kept.openedAt }),
    ...seen,
    ...amountOf(kept, seen),
    ...appealOf(kept, seen),
    ...(sameState(kept, seen) ? inquiryDeadline(kept, seen) : {}),
    items: itemsOf(kept, seen),
    order: { ...kept.order, ...seen.order },
    details: sameState(kept, seen) ? detailsOf(kept, seen) : seen.details,
    odd: sameState(kept, seen) ? [...new Set([...kept.odd, ...seen.odd])] : seen.odd,
  };
};

/** A zero in a search row means that eBay left the amount to the order. */
const amountOf = (kept: BuyerRequest, seen: BuyerRequest): Pick<BuyerRequest, 'amount'> => {
  const isEmpty = seen.amount === undefined || Number(seen.amount.amount) === 0;
  return isEmpty && kept.amount !== undefined && sameState(kept, seen) ? { amount: kept.amount } : {};
};

/** Rows of the case search tell the deadline but not whether an appeal is possible, readings the other way round. */
const appealOf = (kept: BuyerRequest, seen: BuyerRequest): Partial<BuyerRequest> => {
  if (seen.kind !== 'case' || !sameState(kept, seen)) return {};
  const respondBy = seen.respondBy ?? kept.respondBy;
  return {
    ...(seen.details.length === 0 ? { options: kept.options } : {}),
    ...(seen.openedBy === 'unknown' ? { openedBy: kept.openedBy } : {}),
    ...(respondBy === undefined ? {} : { respondBy }),
  };
};

const itemsOf = (kept: BuyerRequest, seen: BuyerRequest): BuyerRequest['items'] => {
  if (kept.items.length !== seen.items.length) {
    return seen.items.some((item) => item.title !== undefined) || kept.items.length === 0 ? seen.items : kept.items;
  }
  return seen.items.map((item, index) => ({ ...kept.items[index], ...item }));
};

/** In the order in which they are kept, so that a card does not change when nothing has. */
const detailsOf = (kept: BuyerRequest, seen: BuyerRequest): BuyerRequest['details'] => {
  const names = (request: BuyerRequest) => new Set(request.details.map((detail) => detail.name));
  const [known, told] = [names(kept), names(seen)];
  return [
    ...kept.details.flatMap((detail, index) => {
      if (!told.has(detail.name)) return [detail];
      const isFirst = kept.details.findIndex((one) => one.name === detail.name) === index;
      return isFirst ? seen.details.filter((one) => one.name === detail.name) : [];
    }),
    ...seen.details.filter((detail) => !known.has(detail.name)),
  ];
};
