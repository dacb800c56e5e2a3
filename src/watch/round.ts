import type { BuyerRequest } from '../desk/buyer-request';
import type { RequestSearch } from '../desk/lookup';
import type { DeskContext } from '../desk/operation';
import { present } from '../desk/present';
import { AppError, asAppError } from '../errors';
import type { Log } from '../log';
import { announcement } from './announcement';
import { refOf } from './changes';
import { dueSoon } from './due-soon';
import { keepNews } from './keep-news';
import { keepSighting } from './keep-sighting';
import { LEAVES_OUT, lookForLeftOut } from './left-out';
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

const knownFor = async (kind: RoundKind, { store, context }: RoundPorts, search: RequestSearch) => {
  const { account, clock } = context;
  if (kind === 'new') return [];
  if (kind === 'due_soon') return dueSoon(store, account.id, search, clock.now());
  return (await store.requests.open(account.id, search.kind)).filter((request) => search.covers(request));
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
    const { announce } = announcement(state);
    const ranges = kind === 'due_soon' ? stretchesOf(known, state, search, now) : [watchRange(kind, state, known, now)];
    const pages = await readRanges(search, context, ranges, { urgency: 'watch', read });
    const { standing, news } = await sortRows(store, pages.rows, known, announce);
    await store.requests.seenAgain(standing.map(refOf), seenAt);
    for (const request of standing) await ports.remind?.(request);
    const open = await keepNews(ports, search, news, { state, seenAt, reads });
    const since = ranges[0]?.from.toISOString() ?? seenAt;
    const isWhole = kind === 'all' && pages.complete;
    const leftOut = isWhole
      ? await lookForLeftOut(context, search, {
          ...{ known, rows: pages.rows, from: since, newestAt: state.newestAt, before: state.leftOut ?? [], seenAt },
          isStopping: ports.isStopping,
          async keep(request) {
            await keepSighting(store, request, { seenAt, announce });
            await ports.remind?.(request);
          },
        })
      : state.leftOut;
    if (ports.isStopping?.()) return state;
    const after = { ...state, ...present({ leftOut }) };
    const rows = {
      ...{ read: pages.rows.length, callsPerStretch: pages.callsPerStretch, since },
      open: open + standing.filter((request) => request.open).length,
    };
    log.debug('watch_round', { account, source: search.name, round: kind, rows: rows.read, news: news.length });
    const wrong = pages.complete ? (isWhole && leftOut?.some(({ torn }) => torn) ? LEAVES_OUT : undefined) : TORN;
    outcome = wrong === undefined ? afterRound(after, kind, rows, seenAt) : afterFailure(after, kind, wrong, seenAt);
  } catch (thrown) {
    if (ports.isStopping?.()) return state;
    const error = asAppError(thrown);
    outcome = afterFailure(state, kind, error, seenAt);
    const told = { account, source: search.name, round: kind };
    if (error === thrown) log.warn('watch_failed', { ...told, code: error.code, ...error.facts });
    else log.error('watch_broke', { ...told, error: thrown });
  }
  await saveSourceState(store, account, search.name, outcome);
  if (isWorthTelling(state, outcome, search)) await tellRead(store, account, search.name);
  return outcome;
};
