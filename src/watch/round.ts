import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BuyerRequest } from '../desk/buyer-request';
import type { RequestSearch } from '../desk/lookup';
import type { DeskContext } from '../desk/operation';
import { present } from '../desk/present';
import { AppError } from '../errors';
import type { Log } from '../log';
import { announcement, inOrder, isOldStock } from './announcement';
import { refOf } from './changes';
import { dueSoon } from './due-soon';
import { keepSighting } from './keep-sighting';
import { mergeSighting } from './merge-sighting';
import type { RoundKind } from './pace';
import type { WatchStore } from './ports';
import { isWorthTelling, tellProgress, tellRead } from './progress';
import { readRanges } from './read-ranges';
import { afterFailure, afterRound, readSourceState, type SourceState, saveSourceState } from './source-state';
import { sortRows } from './standing';
import { stretchesOf } from './stretches';
import { watchRange } from './watch-range';

export interface RoundPorts {
  readonly store: WatchStore;
  readonly context: DeskContext;
  readonly log: Log;
  /** Told of every open request that a round saw. */
  readonly remind?: ((request: BuyerRequest) => Promise<void>) | undefined;
  /** Whether the process ends: the round is then left after the call at hand, and the next one does it wholly. */
  readonly isStopping?: () => boolean;
}

export interface RoundOptions {
  /** `all` when left out. */
  readonly kind?: RoundKind;
  /** How many requests may be read one by one; the others are told as the search shows them. */
  readonly reads?: number;
  /** Milliseconds from one whole round to the next; as it was before when left out. */
  readonly every?: number;
}

/** What is wrong with a search whose rows were read but are not all. */
const TORN = new AppError('unexpected_reply', 'eBay promised more rows than it sent.');

/** What ends a search between two pages when the process ends. */
const LEFT = new AppError('busy', 'Aftersale is stopping.');

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

const knownFor = async (kind: RoundKind, { store, context }: RoundPorts, search: RequestSearch) => {
  const { account, clock } = context;
  if (kind === 'new') return [];
  if (kind === 'due_soon') return dueSoon(store, account.id, search, clock.now());
  return (await store.requests.open(account.id, search.kind)).filter((request) => search.covers(request));
};

/** Keeps what is new or changed, and answers how many of them are open. */
const keepNews = async (
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

/**
 * One round of one source: searches, keeps every row, tells what is new or changed, and writes down how fresh the source is.
 * Only requests that are new or moved on cost a call of their own. Never throws for what eBay does: a failure is written into the source's state.
 */
export const watchRound = async (
  ports: RoundPorts,
  search: RequestSearch,
  { kind = 'all', reads = Number.POSITIVE_INFINITY, every }: RoundOptions = {},
): Promise<SourceState> => {
  const { store, context, log } = ports;
  const account = context.account.id;
  const now = context.clock.now();
  const seenAt = now.toISOString();
  const before = await readSourceState(store, account, search.name);
  const state: SourceState = every === undefined ? before : { ...before, every };
  const known = await knownFor(kind, ports, search);
  if (kind === 'due_soon' && known.length === 0) return state;
  let outcome: SourceState;
  try {
    const tell = tellProgress(store, context.account, search, state);
    const read = async (rows: number, total: number | undefined) => {
      if (ports.isStopping?.()) throw LEFT;
      await tell?.(rows, total);
    };
    const ranges = kind === 'due_soon' ? stretchesOf(known, state, search, now) : [watchRange(kind, state, known, now)];
    const pages = await readRanges(search, context, ranges, { urgency: 'watch', read });
    const { standing, news } = await sortRows(store, pages.rows, known, announcement(state).announce);
    await store.requests.seenAgain(standing.map(refOf), seenAt);
    for (const request of standing) await ports.remind?.(request);
    const open = await keepNews(ports, search, news, { state, seenAt, reads });
    if (ports.isStopping?.()) return state;
    const rows = {
      read: pages.rows.length,
      open: open + standing.filter((request) => request.open).length,
      callsPerStretch: pages.callsPerStretch,
      ...present({ since: ranges[0]?.from.toISOString() }),
    };
    log.debug('watch_round', { account, source: search.name, round: kind, rows: rows.read, news: news.length });
    outcome = pages.complete ? afterRound(state, kind, rows, seenAt) : afterFailure(state, kind, TORN, seenAt);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    if (ports.isStopping?.()) return state;
    outcome = afterFailure(state, kind, thrown, seenAt);
    log.warn('watch_failed', { account, source: search.name, round: kind, code: thrown.code, ...thrown.facts });
  }
  await saveSourceState(store, account, search.name, outcome);
  if (isWorthTelling(state, outcome, search)) await tellRead(store, account, search.name);
  return outcome;
};
