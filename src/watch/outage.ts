import type { Account } from '../desk/account';
import type { Notice } from '../desk/notice';
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

/**
 * What admins hear of a source that fails: at once where only they can mend it, else after ten minutes; once per account and hour of
 * its beginning, however many sources fail together.
 */
export const outageAlert = (account: Account, state: SourceState, now: Date): Notice | undefined => {
  const { failing } = state;
  if (failing === undefined) return undefined;
  const hint = HINTS[failing.code];
  if (hint === undefined && now.getTime() - new Date(failing.since).getTime() < WORTH_TELLING) return undefined;
  return {
    kind: 'admin_alert',
    code: failing.code,
    account: account.id,
    text: `eBay could not be read for ${account.name}: ${failing.words}`,
    hint: hint ?? USUAL_HINT,
    dedupe: `ebay_unread:${account.id}:${failing.since.slice(0, 13)}`,
  };
};
