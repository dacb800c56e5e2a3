import { createHash } from 'node:crypto';
import type { Decision } from '../../desk/decision';
import { hashFacts } from '../../desk/facts';

/** The items of a bulk that wait for colleagues now. */
export const waitingItems = (all: readonly Decision[]): readonly Decision[] =>
  all.filter(({ state }) => state === 'sign_off');

/** What a colleague sees of the items that wait, as a short hash: a press is bound to it. Consents already given do not change it. */
export const seenItems = (all: readonly Decision[]): string =>
  createHash('sha256')
    .update(JSON.stringify(waitingItems(all).map(({ id, revision, facts }) => [id, revision, hashFacts(facts ?? {})])))
    .digest('hex')
    .slice(0, 16);
