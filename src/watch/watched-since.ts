import { z } from 'zod';
import type { Account } from '../desk/account';
import type { Span } from '../desk/report/figures';
import type { AccountId } from '../ids';
import type { WatchTables } from './ports';

const DAY = 86_400_000;
/** How many lengths before count as the past. */
const PAST = 8;
const NAME = 'spikes/watched';
/** As it was when all accounts had one beginning. */
const NAME_OF_ALL = 'spikes/watched-since';

const Since = z.record(z.string(), z.string());

/** Since when each account is counted, as ISO 8601 texts. */
export type WatchedSince = ReadonlyMap<AccountId, string>;

/**
 * Requests that ended before the desk knew an account are in no count, so its past begins when counting it began: now, for
 * one that is new or was gone.
 */
export const watchedSince = async (
  settings: WatchTables['settings'],
  accounts: readonly Pick<Account, 'id'>[],
  now: Date,
): Promise<WatchedSince> => {
  const kept = await settings.get(NAME);
  const ofAll = kept === undefined ? await settings.get(NAME_OF_ALL) : undefined;
  const known = Since.parse(kept === undefined ? {} : JSON.parse(kept));
  const since = new Map(accounts.map(({ id }) => [id, known[id] ?? ofAll ?? now.toISOString()] as const));
  const text = JSON.stringify(Object.fromEntries([...since].sort()));
  if (since.size > 0 && text !== kept) await settings.set(NAME, text);
  return since;
};

interface CountedSpan extends Span {
  readonly accounts: readonly AccountId[];
}

/**
 * The length of `days` up to `now`, with the accounts that have a past of at least one length to compare it with, and that
 * past: once for all accounts that are counted since the same moment, or since so long that more makes no difference.
 */
export const spansOf = (
  since: WatchedSince,
  now: Date,
  days: number,
): { present: CountedSpan; pasts: readonly (CountedSpan & { lengths: number })[] } => {
  const from = new Date(now.getTime() - days * DAY);
  const beginnings = new Map<number, AccountId[]>();
  for (const [account, at] of since) {
    const earliest = Math.max(Date.parse(at), from.getTime() - PAST * days * DAY);
    if (from.getTime() - earliest < days * DAY) continue;
    beginnings.set(earliest, [...(beginnings.get(earliest) ?? []), account]);
  }
  const pasts = [...beginnings].map(([earliest, accounts]) => ({
    accounts,
    from: new Date(earliest),
    to: from,
    lengths: (from.getTime() - earliest) / (days * DAY),
  }));
  return {
    present: { accounts: pasts.flatMap(({ accounts }) => accounts), from, to: new Date(now.getTime() + 1) },
    pasts,
  };
};
