import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BuyerRequest } from '../desk/buyer-request';
import type { RequestSearch } from '../desk/lookup';
import type { DeskContext } from '../desk/operation';
import { AppError } from '../errors';
import { announcement, inOrder, isOldStock } from './announcement';
import { refOf } from './changes';
import { keepSighting } from './keep-sighting';
import { mergeSighting } from './merge-sighting';
import type { RoundPorts } from './round';
import type { SourceState } from './source-state';

/** Reads what a search row leaves out; where that fails, the request is kept as the search showed it. */
const enriched = async (context: DeskContext, search: RequestSearch, row: BuyerRequest): Promise<BuyerRequest> => {
  try {
    return mergeSighting(row, await search.enrich(context, row, { urgency: 'watch' }));
  } catch (thrown) {
    if (thrown instanceof AppError) return row;
    throw thrown;
  }
};

/** Rows leave much out, so a request is read when it is first seen and when it moved on; that costs one call per change. */
const isNews = (known: BuyerRequest | undefined, row: BuyerRequest): boolean =>
  known === undefined || known.state.code !== row.state.code || known.status?.code !== row.status?.code;

/** Keeps what is new or changed, and answers how many of them are open. */
export const keepNews = async (
  ports: RoundPorts,
  search: RequestSearch,
  news: readonly BuyerRequest[],
  { state, seenAt, reads }: { state: SourceState; seenAt: string; reads: number },
) => {
  const { store, context } = ports;
  const { announce, delay } = announcement(state);
  const isFirstReading = state.firstCompleteAt === undefined;
  let [read, open] = [0, 0];
  for (const row of inOrder(state, news)) {
    if (ports.isStopping?.()) break;
    const known = await store.requests.find(refOf(row));
    if (known === undefined && isOldStock(state, row)) continue;
    const isRead = isNews(known, row) && read < reads;
    if (isRead) read += 1;
    const request = isRead ? await enriched(context, search, row) : row;
    const sighting = await keepSighting(store, request, { seenAt, announce, delay, isFirstReading });
    await ports.remind?.(sighting.request);
    if (sighting.request.open) open += 1;
    // Each commit holds the process up for as long as the disk takes; people's requests come in between.
    await nextTurn();
  }
  return open;
};
