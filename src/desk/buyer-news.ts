import type { BuyerRequest, RequestRef } from './buyer-request';
import type { Notice } from './notice';
import { threadLine } from './thread-line';

/** As much of a buyer's words as one message takes; eBay has the rest. */
const LONGEST = 2500;

const newWords = (before: BuyerRequest, now: BuyerRequest): NonNullable<BuyerRequest['wrote']> => {
  const known = new Set((before.wrote ?? []).map(({ at, words }) => `${at} ${words}`));
  return (now.wrote ?? []).filter(({ at, words }) => !known.has(`${at} ${words}`));
};

/** Where no reading has told before which there are, all that there were have been shown. */
const newPhotos = (before: BuyerRequest, now: BuyerRequest): string[] =>
  before.photos === undefined ? [] : (now.photos ?? []).filter((id) => !before.photos?.includes(id));

/** What the buyer added to a request since it was last read, for the thread of its card. */
export const buyerNews = (before: BuyerRequest, now: BuyerRequest, card: RequestRef): Notice[] => {
  const files = newPhotos(before, now);
  const { account, kind, id } = now;
  return [
    ...newWords(before, now).map(({ at, words }) =>
      threadLine(card, `The buyer wrote: “${words.slice(0, LONGEST)}”`, `wrote ${at ?? ''} ${words}`),
    ),
    ...(files.length === 0 ? [] : [{ kind: 'photos', request: { account, kind, id }, files, later: true } as const]),
  ];
};
