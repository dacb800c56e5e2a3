import type { BuyerRequest } from './buyer-request';
import { byUrgency, type FoundRequests } from './found-requests';
import { type ListInput, rangeOf } from './list-input';
import type { DeskContext } from './operation';
import type { Pages } from './paging';
import { withSeenItems } from './with-seen-items';

/** Runs the search of one kind for a list: open ones or all of the range, the most urgent first. @throws AppError */
export const listRequests = async (
  context: DeskContext,
  input: ListInput,
  search: (range: { from: Date; to: Date }) => Promise<Pages<BuyerRequest>>,
): Promise<FoundRequests> => {
  const { rows, complete, total } = await search(rangeOf(input, context.clock));
  const wanted = rows.filter((request) => input.show === 'all' || request.open);
  const requests = await withSeenItems(context, wanted);
  return { requests: requests.sort(byUrgency), complete, total };
};
