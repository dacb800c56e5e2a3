import { type BuyerRequest, requestKey } from '../desk/buyer-request';
import type { Decision } from '../desk/decision';
import type { Reading } from '../desk/operation';
import { asAppError } from '../errors';
import type { AccountId } from '../ids';
import type { Intent } from '../store/intents';
import { compareRefunds, type RefundDifference } from './compare-refunds';
import { parseInput } from './operations';
import { findingsOf } from './reconciliation-words';
import { clearedOf, type Road } from './road';

export interface Finding {
  readonly decision: Decision;
  readonly readings: readonly Reading[];
}

/** What a comparison of the ledger with eBay has found. */
export interface Reconciliation {
  readonly account: AccountId;
  readonly since: string;
  /** Acts of the ledger that were read back, and orders whose refunds were looked at. */
  readonly compared: number;
  readonly orders: number;
  /** The ledger says done, and eBay does not show it. */
  readonly withoutEffect: readonly Finding[];
  /** The ledger says that nothing happened, and eBay shows it. */
  readonly unexpected: readonly Finding[];
  /** Begun, and nobody knows yet how it ended. */
  readonly unfinished: readonly Intent[];
  /** Closed at eBay without any act of the ledger: answered on the website, by the buyer or by eBay. */
  readonly outside: readonly BuyerRequest[];
  /** Refunds that the ledger does not have, or has with another amount. */
  readonly refunds: readonly RefundDifference[];
  /** Acts that eBay could not be asked about. */
  readonly unread: number;
  /** Why the refunds of orders could not all be compared. */
  readonly refundsUnread?: string;
}

/** How long an act may be under way before it is worth a word. */
const UNDER_WAY_MS = 60 * 60_000;

const readBack = async (road: Road, intents: readonly Intent[]) => {
  const withoutEffect: Finding[] = [];
  const unexpected: Finding[] = [];
  let [compared, unread] = [0, 0];
  for (const intent of intents) {
    const decision = await road.store.decisions.find(intent.decision);
    if (decision === undefined || intent.effect === 'reply' || !['done', 'refused'].includes(intent.state)) continue;
    try {
      const operation = road.operations.act(decision.operation);
      const witness = await operation.witness(
        road.contextFor(intent.account),
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
  return { compared, unread, withoutEffect, unexpected };
};

const refundsOf = async (road: Road, account: AccountId, since: string) => {
  try {
    const { orders, differences, complete } = await compareRefunds(road, account, since);
    const left = complete ? {} : { refundsUnread: 'More orders changed than are looked through at once.' };
    return { orders, refunds: differences, ...left };
  } catch (thrown) {
    const { code, message } = asAppError(thrown);
    road.log.warn('refunds_not_reconciled', { account, code });
    return { orders: 0, refunds: [], refundsUnread: message };
  }
};

/** Compares what the ledger holds since then with what eBay shows now, and writes down that it did. */
export const reconcile = async (road: Road, account: AccountId, since: string): Promise<Reconciliation> => {
  const { store } = road;
  const intents = await store.intents.since(account, since);
  const acted = new Set(intents.map((intent) => intent.requestKey));
  const closed = await store.requests.closedSince(account, since);
  const lately = new Date(road.clock.now().getTime() - UNDER_WAY_MS).toISOString();
  const found: Reconciliation = {
    account,
    since,
    ...(await readBack(road, intents)),
    unfinished: (await store.intents.unfinished()).filter(
      (intent) => intent.account === account && (intent.state === 'parked' || intent.startedAt < lately),
    ),
    outside: closed.filter((request) => !acted.has(requestKey(request))),
    ...(await refundsOf(road, account, since)),
  };
  await store.audit.append({
    kind: 'reconciled',
    account,
    body: {
      since,
      compared: found.compared,
      orders: found.orders,
      unread: found.unread,
      outside: found.outside.length,
      refunds: found.refunds.map(({ order }) => order),
      withoutEffect: found.withoutEffect.map(({ decision }) => decision.id),
      unexpected: found.unexpected.map(({ decision }) => decision.id),
    },
  });
  return found;
};

/** The same, and admins are told in their channel of what differs. */
export const reconcileAndTell = async (road: Road, account: AccountId, since: string): Promise<Reconciliation> => {
  const found = await reconcile(road, account, since);
  const findings = findingsOf(found);
  if (findings.length > 0) {
    await road.store.outbox.enqueue({
      kind: 'admin_alert',
      code: 'reconciliation',
      account,
      text: findings.join('\n').slice(0, 2_500),
      hint: 'Look at each of them on eBay; the audit has what was sent and answered. The subcommand `reconcile` compares anew.',
      dedupe: `reconciliation:${account}:${road.clock.now().toISOString()}`,
    });
  }
  return found;
};
