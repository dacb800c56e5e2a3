import { z } from 'zod';
import type { Account } from '../desk/account';
import type { Notice } from '../desk/notice';
import type { AccountId } from '../ids';
import type { WatchStore, WatchTables } from './ports';
import type { SourceState } from './source-state';

/** Short failures heal by themselves and are nobody's business. */
const WORTH_TELLING = 10 * 60_000;

const HINTS: Readonly<Record<string, string>> = {
  consent_needed: 'The seller must connect the account again. Until then nothing new from it is seen here.',
  token: 'Check the eBay keys. Until then nothing new from this account is seen here.',
};
const USUAL_HINT = 'Look at eBay’s website meanwhile. What came in is announced as soon as eBay can be read again.';

/** What is said on Home of a source that fails: nothing here may look like an empty queue. */
export const problemWords = (
  account: Pick<Account, 'name'>,
  source: string,
  state: SourceState,
): string | undefined => {
  if (state.failing !== undefined)
    return `The ${source} of ${account.name} could not be read lately: ${state.failing.words}`;
  if (state.lastCompleteAt === undefined) return `The ${source} of ${account.name} were not read yet.`;
  return undefined;
};

/** Outages that begin within an hour of each other are one. */
const APART = 60 * 60_000;
/** Accounts that an alert names; the others are counted. */
const NAMED = 3;

/** Outages of one account alone are told apart; eBay itself is one for the whole desk. */
const scopeOf = (account: AccountId, code: string): string => (code in HINTS ? account : 'desk');

/** From the beginning of an outage to when the last source was struck. */
const Outage = z.object({ began: z.string(), last: z.string() });

/** When the outage began to which a source belongs that fails since then; it is written down with it. */
const beginOf = async (tables: WatchTables, scope: string, since: string): Promise<string> => {
  const name = `watch/outage/${scope}`;
  const text = await tables.settings.get(name);
  const kept = text === undefined ? undefined : Outage.parse(JSON.parse(text));
  if (kept !== undefined && since <= kept.last) return kept.began;
  const isSame = kept !== undefined && new Date(since).getTime() - new Date(kept.last).getTime() <= APART;
  const began = isSame ? kept.began : since;
  await tables.settings.set(name, JSON.stringify({ began, last: since }));
  return began;
};

const inWords = (names: readonly string[]): string => {
  const some = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? `${some} and ${names.length - NAMED} more` : some;
};

/** A source of an account as it stands. */
export interface SourceOfAccount extends SourceState {
  readonly account: AccountId;
}

/**
 * Tells admins of a source that fails: at once where only they can mend it, else after ten minutes; once for an outage, however many
 * sources and accounts it strikes. `all` is asked only when there is something to tell.
 */
export const tellOutage = async (
  store: WatchStore,
  accounts: readonly Account[],
  source: SourceOfAccount,
  all: () => Promise<readonly SourceOfAccount[]>,
  now: Date,
): Promise<void> => {
  const { failing, account: id } = source;
  const account = accounts.find((one) => one.id === id);
  if (failing === undefined || account === undefined) return;
  const hint = HINTS[failing.code];
  if (hint === undefined && now.getTime() - new Date(failing.since).getTime() < WORTH_TELLING) return;
  const scope = scopeOf(id, failing.code);
  const began = await store.transaction((tables) => beginOf(tables, scope, failing.since));
  const alert = (names: readonly string[]): Notice => ({
    kind: 'admin_alert',
    code: failing.code,
    ...(names.length > 1 ? {} : { account: id }),
    text: `eBay could not be read for ${inWords(names)}: ${failing.words}`,
    hint: hint ?? USUAL_HINT,
    dedupe: `ebay_unread:${scope}:${began}`,
  });
  if (await store.outbox.isSaid(alert([account.name]))) return;
  const struck = (await all()).flatMap(({ account: other, failing: theirs }) =>
    theirs !== undefined && scopeOf(other, theirs.code) === scope ? [other] : [],
  );
  const others = accounts.filter((one) => one.id !== id && struck.includes(one.id));
  await store.outbox.enqueue(alert([account.name, ...others.map(({ name }) => name)]));
};
