import type { BuyerRequest } from '../desk/buyer-request';
import { requestCardKey } from '../desk/delivery';
import { changeNotices, driftNotices, isAnnounced, refOf } from './changes';
import { mergeSighting } from './merge-sighting';
import type { WatchStore } from './ports';

export interface Kept {
  readonly request: BuyerRequest;
  readonly isNew: boolean;
  readonly changed: boolean;
}

export interface KeepOptions {
  /** When eBay was asked, as ISO 8601 text: a sighting older than the kept one changes nothing. */
  readonly seenAt: string;
  /** Whether requests that have no card yet get one. */
  readonly announce: (request: BuyerRequest) => boolean;
}

/**
 * Keeps one sighting and writes what people are to be told of it, in one commit: a request without a card is announced,
 * a changed one gets its card drawn anew and a line in its thread.
 */
export const keepSighting = (store: WatchStore, seen: BuyerRequest, { seenAt, announce }: KeepOptions): Promise<Kept> =>
  store.transaction(async (tables) => {
    const ref = refOf(seen);
    const request = mergeSighting(await tables.requests.find(ref), seen);
    const { isNew, changed, previous } = await tables.requests.save(request, seenAt);
    const known = previous !== undefined && (await tables.messages.find(requestCardKey(ref))) !== undefined;
    if (known && changed) {
      for (const notice of changeNotices(previous, request)) await tables.outbox.enqueue(notice);
    } else if (!known && isAnnounced(request) && announce(request)) {
      await tables.outbox.enqueue({ kind: 'request_card', request: ref });
    }
    if (changed) for (const notice of driftNotices(request)) await tables.outbox.enqueue(notice);
    return { request, isNew, changed };
  });
