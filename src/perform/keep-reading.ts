import { buyerNews } from '../desk/buyer-news';
import type { BuyerRequest } from '../desk/buyer-request';
import { cardOf } from '../desk/cases/card-of';
import type { Tables } from '../store/store';

/**
 * Keeps a request as it was just read, `at` in ISO 8601. What is kept is no news to the watcher any more, so what the buyer added is
 * told here, in the same commit.
 */
export const keepReading = async (tables: Tables, read: BuyerRequest, at: string): Promise<void> => {
  const { request: kept, changed, previous } = await tables.requests.save(read, at);
  if (!changed || previous === undefined) return;
  for (const notice of buyerNews(previous, kept, await cardOf(tables, kept))) await tables.outbox.enqueue(notice);
};
