import { setImmediate as nextTurn } from 'node:timers/promises';
import { BuyerRequest, requestKey } from '../desk/buyer-request';
import { requestCardKey } from '../desk/delivery';
import { isAnnounced, refOf } from './changes';
import { mergeSighting } from './merge-sighting';
import type { WatchStore } from './ports';

/** So many rows are looked at before people's requests get their turn. */
const AT_ONCE = 100;

export interface Sorted {
  /** Rows that say what is kept already and leave nothing to tell: nearly all of them in most rounds. Here as they are kept. */
  readonly standing: readonly BuyerRequest[];
  /** The others. */
  readonly news: readonly BuyerRequest[];
}

const saysTheSame = (kept: BuyerRequest, row: BuyerRequest): boolean =>
  JSON.stringify(BuyerRequest.parse(mergeSighting(kept, row))) === JSON.stringify(kept);

/**
 * Sorts the rows of a round, so that only news cost a commit each. A row stands when nothing in it differs from `open` or from what
 * else is kept, and its card is there, on its way or not wanted. Cases are told on other requests' cards and are looked at one by one.
 */
export const sortRows = async (
  store: WatchStore,
  rows: readonly BuyerRequest[],
  open: readonly BuyerRequest[],
  announce: (request: BuyerRequest) => boolean,
): Promise<Sorted> => {
  const kept = new Map(open.map((request) => [requestKey(request), request]));
  const standing: BuyerRequest[] = [];
  const news: BuyerRequest[] = [];
  for (let first = 0; first < rows.length; first += AT_ONCE) {
    const some = rows.slice(first, first + AT_ONCE);
    const others = some.map(refOf).filter((ref) => !kept.has(requestKey(ref)));
    for (const request of await store.requests.among(others)) kept.set(requestKey(request), request);
    const keys = some.map((row) => requestCardKey(refOf(row)));
    const [cards, coming] = [await store.messages.among(keys), await store.outbox.waitingAmong(keys)];
    for (const row of some) {
      const known = kept.get(requestKey(row));
      const isSame = known !== undefined && row.kind !== 'case' && saysTheSame(known, row);
      const key = requestCardKey(refOf(row));
      const isTold = cards.has(key) || coming.has(key) || !isAnnounced(row) || !announce(row);
      if (isSame && isTold) standing.push(known);
      else news.push(row);
    }
    await nextTurn();
  }
  return { standing, news };
};
