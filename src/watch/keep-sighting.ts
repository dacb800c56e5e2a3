import type { BuyerRequest, RequestRef } from '../desk/buyer-request';
import { cardOf } from '../desk/cases/card-of';
import { remindersKey, requestCardKey, type Turn } from '../desk/delivery';
import { changeNotices, driftNotices, escalatedNotices, isAnnounced, refOf } from './changes';
import { mergeSighting } from './merge-sighting';
import type { WatchStore, WatchTables } from './ports';
import { wake } from './snoozes';

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
  /** Milliseconds to hold back the next new card; asked once for each. */
  readonly delay?: () => number;
  /** Whether all of these are old stock: of files that the reading did not learn of, none are then asked for. */
  readonly isFirstReading?: boolean;
}

/**
 * Keeps one sighting and writes what people are to be told of it, in one commit: a request without a card is announced,
 * a changed one gets its card drawn anew and a line in its thread.
 */
export const keepSighting = (
  store: WatchStore,
  seen: BuyerRequest,
  { seenAt, announce, delay = () => 0, isFirstReading = false }: KeepOptions,
): Promise<Kept> =>
  store.transaction(async (tables) => {
    const ref = refOf(seen);
    const merged = mergeSighting(await tables.requests.find(ref), seen);
    // What is kept lacks what eBay still shows of an erased buyer, and so does what people are told.
    const { request, isErased, isNew, changed, previous } = await tables.requests.save(merged, seenAt);
    if (previous !== undefined && isAnswered(previous, request)) await tables.outbox.outdate(remindersKey(ref));
    const card = await cardOf(tables, ref);
    const isFollowed = card.kind !== ref.kind;
    const hasCard = (await tables.messages.find(requestCardKey(card))) !== undefined;
    if (isFollowed && isNew) {
      await linkToCase(tables, card, ref, seenAt);
      for (const notice of escalatedNotices(card, request)) await tables.outbox.enqueue(notice);
      await wake(tables, card, 'changed', seenAt);
    } else if (hasCard && changed && previous !== undefined) {
      const notices = changeNotices(previous, request, card, seenAt);
      for (const notice of notices) await tables.outbox.enqueue(notice);
      if (!request.open) await tables.snoozes.end(ref);
      else if (notices.some(({ kind }) => kind === 'thread_line')) await wake(tables, ref, 'changed', seenAt);
    } else if (!hasCard && isAnnounced(request) && announce(request) && !(await goesOnElsewhere(tables, request))) {
      const wait = delay();
      const turn = isFirstReading ? 'old_stock' : 'usual';
      await tables.outbox.enqueue({ kind: 'request_card', request: card }, wait, turn);
      const isAsked = !isErased && (request.photos !== undefined || !isFirstReading);
      if (isNew && isAsked && card.kind === 'return') await announcePhotos(tables, request, wait, turn);
    }
    if (changed) for (const notice of driftNotices(request)) await tables.outbox.enqueue(notice);
    return { request, isNew, changed };
  });

/** Nobody is to be called any more for what was due before. */
const isAnswered = (before: BuyerRequest, now: BuyerRequest): boolean =>
  before.respondBy !== now.respondBy || (before.open && !now.open);

/** Where the reading told that there are none, eBay is not asked for them. */
const announcePhotos = async (
  { outbox }: WatchTables,
  request: BuyerRequest,
  wait: number,
  turn: Turn,
): Promise<void> => {
  const { photos: files } = request;
  if (files?.length === 0) return;
  const told = files === undefined ? {} : { files };
  await outbox.enqueue({ kind: 'photos', request: refOf(request), ...told }, wait, turn);
};

/** Where the case was seen and announced before its return or inquiry was, there is a card already. */
const goesOnElsewhere = async ({ messages, outbox }: WatchTables, { escalatedTo }: BuyerRequest): Promise<boolean> => {
  if (escalatedTo === undefined) return false;
  const key = requestCardKey(escalatedTo);
  return (await messages.find(key)) !== undefined || (await outbox.waitingAmong([key])).size > 0;
};

const linkToCase = async (tables: WatchTables, origin: RequestRef, claim: RequestRef, seenAt: string) => {
  const kept = await tables.requests.find(origin);
  if (kept === undefined) return;
  if (kept.escalatedTo?.id !== claim.id)
    await tables.requests.save({ ...kept, escalatedTo: claim, open: false, options: [] }, seenAt);
  await tables.outbox.outdate(remindersKey(origin));
  // Whoever had it has it still.
  const owner = await tables.claims.find(origin);
  if (owner !== undefined) await tables.claims.take(claim, owner.person);
};
