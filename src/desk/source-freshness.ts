import { differenceInSeconds, formatDistanceStrict } from 'date-fns';
import type { AccountId } from '../ids';

/** How fresh one of the sources is that the queue is made of. Instants are ISO 8601 texts in UTC. */
export interface SourceFreshness {
  readonly account: AccountId;
  /** What it is called on screens, for example `returns`. */
  readonly source: string;
  /** The last time that every row eBay promised was read. */
  readonly lastCompleteAt?: string | undefined;
  readonly failing?: { readonly since: string; readonly words: string } | undefined;
}

/** Older than this, silence proves nothing any more. Seconds. */
const FRESH_FOR = 15 * 60;

/** Whether the source was read to its end, lately, and works. */
export const isProven = ({ lastCompleteAt, failing }: SourceFreshness, now: Date): boolean =>
  failing === undefined &&
  lastCompleteAt !== undefined &&
  differenceInSeconds(now, new Date(lastCompleteAt)) <= FRESH_FOR;

/** Whether an empty queue may be called empty: every source was read to its end, lately. */
export const silenceIsProven = (sources: readonly SourceFreshness[], now: Date): boolean =>
  sources.length > 0 && sources.every((source) => isProven(source, now));

/** For example `returns: 40 seconds ago`, or `returns: not read yet`. */
export const freshnessInWords = ({ source, lastCompleteAt, failing }: SourceFreshness, now: Date): string => {
  const age =
    lastCompleteAt === undefined ? 'not read yet' : `${formatDistanceStrict(new Date(lastCompleteAt), now)} ago`;
  return `${source}: ${age}${failing === undefined ? '' : ', failing'}`;
};
