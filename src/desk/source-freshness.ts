import { formatDistanceStrict } from 'date-fns';
import type { AccountId } from '../ids';

/** How fresh one of the sources is that the queue is made of. Instants are ISO 8601 texts in UTC. */
export interface SourceFreshness {
  readonly account: AccountId;
  /** What it is called on screens, for example `returns`. */
  readonly source: string;
  /** The last time that every row eBay promised was read. */
  readonly lastCompleteAt?: string | undefined;
  /** Milliseconds from one such reading to the next, as today's calls allow. */
  readonly every?: number | undefined;
  readonly failing?: { readonly since: string; readonly words: string } | undefined;
}

const MINUTE = 60_000;
/** Milliseconds. Readings that are seldom, because many accounts share eBay's calls, prove silence for longer, but never for half a day. */
const PROVES = { least: 15 * MINUTE, most: 180 * MINUTE };
/** A reading may be late by half the time between two. */
const LATE = 1.5;

const provesFor = ({ every = 0 }: SourceFreshness): number =>
  Math.min(PROVES.most, Math.max(PROVES.least, every * LATE));

/** Whether the source was read to its end, lately, and works. */
export const isProven = (source: SourceFreshness, now: Date): boolean =>
  source.failing === undefined &&
  source.lastCompleteAt !== undefined &&
  now.getTime() - new Date(source.lastCompleteAt).getTime() <= provesFor(source);

/** Whether an empty queue may be called empty: every source was read to its end, lately. */
export const silenceIsProven = (sources: readonly SourceFreshness[], now: Date): boolean =>
  sources.length > 0 && sources.every((source) => isProven(source, now));

/** For example `returns: 40 seconds ago`, or `returns: not read yet`. */
export const freshnessInWords = ({ source, lastCompleteAt, failing }: SourceFreshness, now: Date): string => {
  const age =
    lastCompleteAt === undefined ? 'not read yet' : `${formatDistanceStrict(new Date(lastCompleteAt), now)} ago`;
  return `${source}: ${age}${failing === undefined ? '' : ', failing'}`;
};

/** The oldest of the readings that a silence rests on, for example `40 seconds ago`; undefined where one is missing. */
export const oldestInWords = (sources: readonly SourceFreshness[], now: Date): string | undefined => {
  const [oldest] = sources.map(({ lastCompleteAt = '' }) => lastCompleteAt).sort();
  return oldest ? `${formatDistanceStrict(new Date(oldest), now)} ago` : undefined;
};

/** What a slow pace means for whoever trusts the queue; undefined where every source is read every few minutes. */
export const paceInWords = (sources: readonly SourceFreshness[]): string | undefined => {
  const slowest = new Map<string, number>();
  for (const { source, every = 0 } of sources) slowest.set(source, Math.max(every, slowest.get(source) ?? 0));
  const slow = [...slowest].filter(([, every]) => every * LATE > PROVES.least);
  if (slow.length === 0) return undefined;
  const paces = slow.map(([source, every]) => `${source} about every ${formatDistanceStrict(0, every)}`);
  return `eBay’s daily calls allow a full reading only so often: ${paces.join(', ')}. What came since may still be missing.`;
};
