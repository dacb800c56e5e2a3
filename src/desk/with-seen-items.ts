import { type BuyerRequest, requestKey } from './buyer-request';
import type { DeskContext } from './operation';

const AT_ONCE = 500;

const isNamed = ({ items }: BuyerRequest): boolean => items.some(({ title }) => title !== undefined);

/** eBay's searches of inquiries and cases name no items, so those rows get the items that the desk has seen of the same request. */
export const withSeenItems = async (
  { records }: Pick<DeskContext, 'records'>,
  requests: readonly BuyerRequest[],
): Promise<BuyerRequest[]> => {
  const bare = requests.filter((request) => !isNamed(request));
  const seen = new Map<string, BuyerRequest>();
  for (let first = 0; first < bare.length; first += AT_ONCE) {
    for (const known of await records.requests.among(bare.slice(first, first + AT_ONCE))) {
      if (isNamed(known)) seen.set(requestKey(known), known);
    }
  }
  return requests.map((request) => ({ ...request, items: seen.get(requestKey(request))?.items ?? request.items }));
};
