import type { BuyerRequest, RequestKind } from '../desk/buyer-request';

/** How far apart eBay's two tellings of one deadline may lie; an extension is of a day or more. */
const ONE_DEADLINE = 86_400_000;

const near = (one: string | undefined, other: string | undefined): boolean =>
  Math.abs(Date.parse(one ?? '') - Date.parse(other ?? '')) < ONE_DEADLINE;

/** Whether two texts tell the same deadline of one request. */
export const isSameDeadline = (kind: RequestKind, one: string | undefined, other: string | undefined): boolean =>
  one === other || (kind === 'inquiry' && near(one, other));

/** Rows of the inquiry search tell neither why nor how it went. */
const isRow = ({ reason, comment, details }: BuyerRequest): boolean =>
  reason === undefined && comment === undefined && details.length === 0;

/**
 * The search tells `respondByDate` and the reading `sellerMakeItRightByDate`: of one inquiry, in one state, not always the same
 * instant. What was read stays: it is of the one inquiry, where the search is an index, and it is what every act is looked at
 * with. A row moves it only by a day or more, as when eBay gave more time. Else each round and each reading would set another deadline.
 */
export const inquiryDeadline = (kept: BuyerRequest, seen: BuyerRequest): Pick<BuyerRequest, 'respondBy'> => {
  if (seen.kind !== 'inquiry' || kept.respondBy === undefined || !isRow(seen)) return {};
  return seen.respondBy === undefined || near(kept.respondBy, seen.respondBy) ? { respondBy: kept.respondBy } : {};
};
