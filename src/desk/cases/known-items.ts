import type { BuyerRequest } from '../buyer-request';
import type { DeskContext } from '../operation';
import { present } from '../present';

/**
 * A case's items with what the return or inquiry before it told of them: eBay's case names an item by its number only,
 * without title or picture.
 */
export const withKnownItems = async (context: DeskContext, claim: BuyerRequest): Promise<BuyerRequest> => {
  const { key, shown } = claim.order;
  const spellings = [...new Set([key, shown].filter((spelling) => spelling !== undefined))];
  const known = (await Promise.all(spellings.map((spelling) => context.records.requests.matching(spelling))))
    .flat()
    .filter(({ account }) => account === claim.account)
    .flatMap(({ items }) => items);
  const items = claim.items.map((item) => {
    const same = known.filter(({ itemId }) => itemId !== undefined && itemId === item.itemId);
    const title = item.title ?? same.find((other) => other.title !== undefined)?.title;
    const imageUrl = item.imageUrl ?? same.find((other) => other.imageUrl !== undefined)?.imageUrl;
    return { ...item, ...present({ title, imageUrl }) };
  });
  return { ...claim, items };
};
