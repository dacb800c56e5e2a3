import type { BuyerRequest } from '../desk/buyer-request';
import { cardOf } from '../desk/cases/card-of';
import { type Decision, hasEnded } from '../desk/decision';
import { callKeys } from '../desk/delivery';
import type { Held } from '../store/decision-leases';
import type { Tables } from '../store/store';
import { tellBulk } from './bulk/tell-bulk';
import { keepReading } from './keep-reading';
import { inMs, nowOf, type Road } from './road';

export interface Step {
  /** What changes about the decision. */
  readonly change: Partial<Decision>;
  /** In how many milliseconds somebody must take it up again; undefined for never. */
  readonly nextIn?: number;
  /** Give the lease back; an end always does. */
  readonly release?: boolean;
  /** The request as just read, to be kept. */
  readonly request?: BuyerRequest | undefined;
  /** What the audit says of it. */
  readonly audit: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly by?: string;
  /** Further rows of the same commit. */
  readonly also?: (tables: Tables) => Promise<void>;
}

/** Whether people see a card for the decision itself: when it waited, ran into doubt, or ended without its receipt. */
const hasCard = (decision: Decision) => {
  if (decision.bulk !== undefined && WITH_THE_BULK.has(decision.state)) return false;
  if (decision.bulk !== undefined && decision.calls > 0) return decision.looks > 0 || decision.state === 'in_doubt';
  return hasOwnCard(decision);
};

/** What the whole bulk goes through together is told by its own messages. */
const WITH_THE_BULK: ReadonlySet<Decision['state']> = new Set([
  'asked',
  'sign_off',
  'signed',
  'undo',
  'sent_back',
  'undone',
  'expired',
]);

const hasOwnCard = (decision: Decision) =>
  decision.until !== undefined ||
  decision.approvers > 0 ||
  decision.looks > 0 ||
  decision.state === 'in_doubt' ||
  (hasEnded(decision.state) && decision.calls === 0);

const hasReceipt = (decision: Decision) => hasEnded(decision.state) && decision.calls > 0;

/** Who, what and how far, without anything of the buyer; what is personal stands apart. */
const auditEntry = (decision: Decision, { audit, facts = {}, by }: Step) => ({
  kind: audit,
  account: decision.account,
  person: by ?? decision.requester,
  decision: decision.id,
  operation: decision.operation,
  body: {
    ...facts,
    state: decision.state,
    revision: decision.revision,
    effect: decision.effect,
    ...(decision.request === undefined ? {} : { request: `${decision.request.kind}/${decision.request.id}` }),
    ...(decision.order === undefined ? {} : { order: decision.order }),
    ...(decision.money === undefined ? {} : { money: decision.money }),
    ...(decision.policyHash === undefined ? {} : { policy: decision.policyHash }),
    calls: decision.calls,
  },
  personal: {
    ...(decision.before?.buyer === undefined ? {} : { subject: decision.before.buyer }),
    body: {
      ...(audit === 'asked' ? { input: decision.input, note: decision.note } : {}),
      ...(decision.reason === undefined ? {} : { reason: decision.reason }),
      ...(decision.answer === undefined ? {} : { answer: decision.answer.words }),
    },
  },
});

/** The rows that go with a decision's new state, in the commit at hand. */
export const record = async (tables: Tables, decision: Decision, step: Step, before?: Decision): Promise<void> => {
  if (step.request !== undefined) await keepReading(tables, step.request, decision.updatedAt);
  const showed = before !== undefined && hasCard(before);
  if (showed || hasCard(decision)) await tables.outbox.enqueue({ kind: 'decision_card', decision: decision.id });
  if (hasReceipt(decision)) await tables.outbox.enqueue({ kind: 'receipt', decision: decision.id });
  if (decision.request !== undefined && decision.state !== 'asked') {
    await tables.outbox.enqueue({ kind: 'request_card', request: await cardOf(tables, decision.request) });
  }
  // Nobody is called for what was answered before the night was over.
  if (before?.state === 'sign_off' && decision.state !== 'sign_off') {
    for (const keys of callKeys(decision.id)) await tables.outbox.outdate(keys);
  }
  await step.also?.(tables);
  await tables.audit.append(auditEntry(decision, step));
  // After the audit, which lets one commit through at a time: whoever comes last sees what all the others wrote.
  if (before !== undefined) await tellBulk(tables, decision, before);
};

export const changed = (road: Road, held: Held, step: Step): Decision => {
  const at = nowOf(road);
  const { waitsUntil: _over, ...before } = held.decision;
  const decision = { ...before, ...step.change, updatedAt: at };
  return hasEnded(decision.state) ? { ...decision, endedAt: at } : decision;
};

/**
 * Takes the decision one state further: its row, the notices, the audit entry and whatever else in one commit.
 * @throws AppError `busy` when another process has taken it up, or another act stands in the way.
 */
export const takeStep = async (road: Road, held: Held, step: Step): Promise<Held> => {
  const next = await road.store.transaction(async (tables) => stepIn(tables, road, held, step));
  count(road, held.decision, next.decision);
  return next;
};

/** Counts what became of an act, once it is committed; what never reached eBay is no act. */
const count = ({ metrics }: Road, before: Decision, { operation, state, calls }: Decision): void => {
  if (calls === 0 || before.state === state) return;
  if (state === 'done') metrics?.actEnded(operation, 'done');
  else if (state === 'parked') metrics?.actEnded(operation, 'parked');
  else if (hasEnded(state)) metrics?.actEnded(operation, 'refused');
};

/** `takeStep` within a commit that is already open. */
export const stepIn = async (tables: Tables, road: Road, held: Held, step: Step): Promise<Held> => {
  const decision = changed(road, held, step);
  const ended = hasEnded(decision.state);
  const next = await tables.decisions.update(held, decision, {
    nextAt: ended || step.nextIn === undefined ? undefined : inMs(road, step.nextIn),
    release: ended || (step.release ?? false),
  });
  await record(tables, decision, step, held.decision);
  return next;
};
