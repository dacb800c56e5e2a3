import { z } from 'zod';
import type { BuyerRequest } from '../desk/buyer-request';
import type { RequestSearch } from '../desk/lookup';
import { lookups } from '../desk/lookups';
import type { DeskContext } from '../desk/operation';
import { AppError } from '../errors';

/** Calls that a round may spend on requests that eBay's search leaves out. */
const MOST = 20;
/** What was found out about one of them holds for so long: an alarm shorter than the rest. */
const HOLDS = { torn: 10 * 60_000, other: 60 * 60_000 };

/** What reading a request showed that the search had left out; `torn` where the search should have shown it. */
export const LeftOut = z.object({ id: z.string(), at: z.string(), torn: z.boolean() });
export type LeftOut = z.infer<typeof LeftOut>;

/** What is wrong with a search that leaves out what is open. */
export const LEAVES_OUT = new AppError('unexpected_reply', 'eBay’s search leaves out a request that is open.');

export interface LeftOutRound {
  /** Open requests that the desk knows, and what the search showed. */
  readonly known: readonly BuyerRequest[];
  readonly rows: readonly BuyerRequest[];
  /** From which opening on it searched, and up to when an earlier search saw everything. ISO 8601. */
  readonly from: string;
  readonly newestAt: string | undefined;
  readonly before: readonly LeftOut[];
  readonly seenAt: string;
  readonly keep: (request: BuyerRequest) => Promise<void>;
  readonly isStopping?: (() => boolean) | undefined;
}

/** Undefined where eBay does not know it, or not for this account. */
const readIfThere = async (context: DeskContext, { kind, id }: BuyerRequest): Promise<BuyerRequest | undefined> => {
  try {
    return await lookups.find((one) => one.kind === kind)?.read(context, id, { urgency: 'watch' });
  } catch (thrown) {
    if (thrown instanceof AppError && (thrown.code === 'not_found' || thrown.code === 'refused')) return undefined;
    throw thrown;
  }
};

/** Whether the search must show it: those without a date, and of an unknown side, may be where nobody looked. */
const isExpected = ({ openedAt, openedBy }: BuyerRequest, from: string): boolean =>
  openedAt !== undefined && openedAt >= from && openedBy !== 'unknown';

/**
 * Reads open requests that a search of all does not show, since they would stay as they are for good. Where one is open at eBay too
 * although the search covers it, the search is torn. Very new ones may come into eBay's search a little late, and what became a
 * case is left out rightly. @throws AppError when eBay cannot be read.
 */
export const lookForLeftOut = async (
  context: DeskContext,
  search: Pick<RequestSearch, 'kind'>,
  { known, rows, from, newestAt = '', before, seenAt, keep, isStopping }: LeftOutRound,
): Promise<readonly LeftOut[]> => {
  const shown = new Set(rows.map(({ id }) => id));
  const missing = known.filter(
    ({ id, openedAt, escalatedTo }) =>
      !shown.has(id) && escalatedTo === undefined && (openedAt === undefined || openedAt <= newestAt),
  );
  const ids = new Set(missing.map(({ id }) => id));
  const judged = new Map(before.filter(({ id }) => ids.has(id)).map((one) => [one.id, one]));
  const judgedAt = ({ id }: BuyerRequest) => judged.get(id)?.at ?? '';
  const holds = ({ id }: BuyerRequest): boolean => {
    const one = judged.get(id);
    const age = one === undefined ? Number.POSITIVE_INFINITY : new Date(seenAt).getTime() - new Date(one.at).getTime();
    return age < (one?.torn ? HOLDS.torn : HOLDS.other);
  };
  const unsure = missing
    .filter((request) => !holds(request))
    .sort((left, right) => judgedAt(left).localeCompare(judgedAt(right)));
  for (const request of unsure.slice(0, MOST)) {
    if (isStopping?.()) break;
    const found = await readIfThere(context, request);
    const torn = found?.open === true && found.kind === search.kind && isExpected(request, from);
    judged.set(request.id, { id: request.id, at: seenAt, torn });
    if (found !== undefined) await keep(found);
    // One proves it, and the others wait until the search is whole again.
    if (torn) break;
  }
  return [...judged.values()];
};
