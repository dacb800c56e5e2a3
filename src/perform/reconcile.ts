import { type BuyerRequest, requestKey } from '../desk/buyer-request';
import type { Decision } from '../desk/decision';
import type { Reading } from '../desk/operation';
import { asAppError } from '../errors';
import type { AccountId } from '../ids';
import { parseInput } from './operations';
import { clearedOf, type Road } from './road';

/** What a comparison of the ledger with eBay has found. */
export interface Reconciliation {
  readonly account: AccountId;
  readonly since: string;
  /** Acts of the ledger that were read back. */
  readonly compared: number;
  /** The ledger says done, and eBay does not show it. */
  readonly withoutEffect: readonly { readonly decision: Decision; readonly readings: readonly Reading[] }[];
  /** The ledger says that nothing happened, and eBay shows it. */
  readonly unexpected: readonly { readonly decision: Decision; readonly readings: readonly Reading[] }[];
  /** Closed at eBay without any act of the ledger: answered on the website, by the buyer or by eBay. */
  readonly outside: readonly BuyerRequest[];
  /** Acts that eBay could not be asked about. */
  readonly unread: number;
}

type Finding = Reconciliation['withoutEffect'][number];

/** Compares what the ledger holds since then with what eBay shows now, and tells admins when they differ. */
export const reconcile = async (road: Road, account: AccountId, since: string): Promise<Reconciliation> => {
  const { store } = road;
  const context = road.contextFor(account);
  const intents = await store.intents.since(account, since);
  const withoutEffect: Finding[] = [];
  const unexpected: Finding[] = [];
  let [compared, unread] = [0, 0];
  for (const intent of intents) {
    const decision = await store.decisions.find(intent.decision);
    if (decision === undefined || intent.effect === 'reply' || !['done', 'refused'].includes(intent.state)) continue;
    try {
      const operation = road.operations.act(decision.operation);
      const witness = await operation.witness(
        context,
        parseInput(operation, decision.input),
        clearedOf(decision),
        decision.answer && { words: decision.answer.words, madeIds: decision.answer.madeIds ?? {} },
      );
      compared += 1;
      const finding = { decision, readings: witness.readings };
      if (intent.state === 'done' && witness.verdict === 'not_happened') withoutEffect.push(finding);
      if (intent.state === 'refused' && witness.verdict === 'happened') unexpected.push(finding);
    } catch (thrown) {
      unread += 1;
      road.log.warn('not_reconciled', { decision: intent.decision, code: asAppError(thrown).code });
    }
  }
  const acted = new Set(intents.map((intent) => intent.requestKey));
  const outside = (await store.requests.closedSince(account, since)).filter(
    (request) => !acted.has(requestKey(request)),
  );
  const found = { account, since, compared, withoutEffect, unexpected, outside, unread };
  await tell(road, found);
  return found;
};

const wordsOf = ({ withoutEffect, unexpected, outside, unread }: Reconciliation): string[] => [
  ...withoutEffect.map(
    ({ decision }) =>
      `${decision.operation} on ${decision.request?.id ?? decision.order} is done in the ledger, but eBay does not show it.`,
  ),
  ...unexpected.map(
    ({ decision }) =>
      `${decision.operation} on ${decision.request?.id ?? decision.order} ended without a call that counted, but eBay shows it.`,
  ),
  ...(outside.length === 0
    ? []
    : [`${outside.length} requests were closed outside Aftersale: ${outside.map(({ id }) => id).join(', ')}.`]),
  ...(unread === 0 ? [] : [`${unread} acts could not be read back.`]),
];

const tell = async (road: Road, found: Reconciliation): Promise<void> => {
  const { account, since, compared, withoutEffect, unexpected, outside, unread } = found;
  const words = wordsOf(found);
  await road.store.transaction(async (tables) => {
    if (words.length > 0) {
      await tables.outbox.enqueue({
        kind: 'admin_alert',
        code: 'reconciliation',
        account,
        text: words.join('\n').slice(0, 2_500),
        hint: 'Look at each of them on eBay; the audit has what was sent and answered.',
        dedupe: `reconciliation:${account}:${road.clock.now().toISOString()}`,
      });
    }
    await tables.audit.append({
      kind: 'reconciled',
      account,
      body: {
        since,
        compared,
        unread,
        outside: outside.length,
        withoutEffect: withoutEffect.map(({ decision }) => decision.id),
        unexpected: unexpected.map(({ decision }) => decision.id),
      },
    });
  });
};
