import type { Kysely } from 'kysely';
import { type BuyerRequest, requestKey } from '../desk/buyer-request';
import type { Decision } from '../desk/decision';
import type { Schema } from './schema';

const endingOf = ({ details, status, state }: BuyerRequest): string =>
  details.find(({ name }) => name === 'How it ended')?.words ?? status?.words ?? state.words;

const itemOf = (request: Pick<BuyerRequest, 'items'> | undefined) => {
  const [first] = request?.items ?? [];
  return { item: first?.itemId ?? first?.title ?? null, title: first?.title ?? null };
};

/** Instants as one spelling, so that they can be compared as text; undefined for what cannot be read. */
const instant = (text: string | undefined): string | undefined => {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
};

/** The deadline that was seen before and had passed when the request was next seen, or closed. */
const missedBy = (before: BuyerRequest | undefined, seen: BuyerRequest, seenAt: string): string | undefined => {
  const due = before?.open ? instant(before.respondBy) : undefined;
  const moved = seen.open ? seenAt : (instant(seen.closedAt) ?? seenAt);
  return due !== undefined && due < moved ? due : undefined;
};

/** Writes down what reports count of a request, in the commit of the sighting `seenAt` (ISO 8601). */
export const keepRequestFigures = async (
  db: Kysely<Schema>,
  before: BuyerRequest | undefined,
  seen: BuyerRequest,
  seenAt: string,
): Promise<void> => {
  const missed = missedBy(before, seen, seenAt);
  const values = {
    opened_at: instant(seen.openedAt) ?? instant(before?.openedAt) ?? seenAt,
    due_at: (seen.open ? instant(seen.respondBy) : undefined) ?? null,
    closed_at: seen.open ? null : (instant(seen.closedAt) ?? instant(before?.closedAt) ?? seenAt),
    outcome: seen.open ? null : endingOf(seen),
    reason: seen.reason?.words ?? null,
    carrier: seen.carrier ?? null,
    ...itemOf(seen),
    ...(missed === undefined ? {} : { missed_at: missed }),
    ...(seen.openedBy === 'unknown' ? {} : { own: seen.openedBy === 'seller' ? 1 : 0 }),
    ...(seen.escalatedTo === undefined ? {} : { became: requestKey(seen.escalatedTo) }),
  };
  const { account, kind, id } = seen;
  await db
    .insertInto('request_figures')
    .values({ request_key: requestKey(seen), account, kind, id, ...values })
    .onConflict((conflict) => conflict.column('request_key').doUpdateSet(values))
    .execute();
};

/** Writes down what reports count of a decision that was done. */
export const keepActFigures = async (db: Kysely<Schema>, decision: Decision): Promise<void> => {
  if (decision.state !== 'done') return;
  const { id, account, operation, effect, requester, request, money, before, reasonCode, askedAt } = decision;
  const doneAt = decision.endedAt ?? decision.updatedAt;
  const key = request === undefined ? null : requestKey(request);
  const values = {
    account,
    kind: operation.split('.')[0] ?? operation,
    request_key: key,
    operation,
    effect,
    person: requester,
    amount: money?.amount ?? null,
    currency: money?.currency ?? null,
    reason: before?.reason?.words ?? reasonCode ?? null,
    asked_at: askedAt,
    done_at: doneAt,
    due_at: instant(decision.respondBy) ?? null,
    ...itemOf(before),
  };
  await db
    .insertInto('act_figures')
    .values({ decision: id, ...values })
    .onConflict((conflict) => conflict.column('decision').doNothing())
    .execute();
  if (key === null) return;
  await db
    .updateTable('request_figures')
    .set({ answered_at: doneAt })
    .where('request_key', '=', key)
    .where('answered_at', 'is', null)
    .execute();
};
