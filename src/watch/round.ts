import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BuyerRequest } from '../desk/buyer-request';
import type { RequestSearch } from '../desk/lookup';
import type { DeskContext } from '../desk/operation';
import { AppError } from '../errors';
import type { Log } from '../log';
import { needsAnswer, refOf } from './changes';
import { type Kept, keepSighting } from './keep-sighting';
import { mergeSighting } from './merge-sighting';
import type { WatchStore } from './ports';
import { readSourceState, type SourceState, saveSourceState } from './source-state';
import { sortRows } from './standing';
import { watchRange } from './watch-range';

export interface RoundPorts {
  readonly store: WatchStore;
  readonly context: DeskContext;
  readonly log: Log;
  /** Told of every open request that a round saw. */
  readonly remind?: ((request: BuyerRequest) => Promise<void>) | undefined;
}

/** What is wrong with a search whose rows were read but are not all. */
const TORN = new AppError('unexpected_reply', 'eBay promised more rows than it sent.');

const failed = (state: SourceState, error: AppError, now: string): SourceState => ({
  ...state,
  failing: {
    since: state.failing?.since ?? now,
    code: error.code,
    words: error.message,
    rounds: (state.failing?.rounds ?? 0) + 1,
  },
});

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

/**
 * One round of one source: searches, keeps every row, tells what is new or changed, and writes down how fresh the source is.
 * Only requests that are new or moved on cost a call of their own. Never throws for what eBay does: a failure is written into the source's state.
 */
export const watchRound = async (ports: RoundPorts, search: RequestSearch): Promise<SourceState> => {
  const { store, context, log } = ports;
  const account = context.account.id;
  const now = context.clock.now();
  const seenAt = now.toISOString();
  const state = await readSourceState(store, account, search.name);
  const isFirst = state.firstCompleteAt === undefined;
  const announce = (request: BuyerRequest) => (isFirst ? needsAnswer(request) : true);
  const open = (await store.requests.open(account, search.kind)).filter((request) => search.covers(request));
  const kept: Kept[] = [];
  let unchanged = 0;
  let outcome: SourceState;
  try {
    const pages = await search.search(context, watchRange(state, open, now), { urgency: 'watch' });
    const { standing, news } = await sortRows(store, pages.rows, open, announce);
    await store.requests.seenAgain(standing.map(refOf), seenAt);
    for (const request of standing) await ports.remind?.(request);
    unchanged = standing.length;
    for (const row of news) {
      const known = await store.requests.find(refOf(row));
      // At the first connection, what was over before is not the team's business.
      if (known === undefined && isFirst && !row.open) continue;
      const request = isNews(known, row) ? await enriched(context, search, row) : row;
      const sighting = await keepSighting(store, request, { seenAt, announce });
      await ports.remind?.(sighting.request);
      kept.push(sighting);
      // Each commit holds the process up for as long as the disk takes; people's requests come in between.
      await nextTurn();
    }
    outcome = pages.complete
      ? { firstCompleteAt: state.firstCompleteAt ?? seenAt, lastCompleteAt: seenAt }
      : failed(state, TORN, seenAt);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    outcome = failed(state, thrown, seenAt);
    log.warn('watch_failed', { account, source: search.name, code: thrown.code, ...thrown.facts });
  }
  await saveSourceState(store, account, search.name, outcome);
  log.debug('watch_round', {
    account,
    source: search.name,
    rows: unchanged + kept.length,
    fresh: kept.filter((one) => one.isNew).length,
    changed: kept.filter((one) => one.changed).length,
  });
  return outcome;
};
