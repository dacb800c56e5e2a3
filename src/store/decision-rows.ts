import { sql } from 'kysely';
import { requestKey } from '../desk/buyer-request';
import { Decision } from '../desk/decision';
import type { Erasures } from './erasures';
import type { Row } from './rows';

export const readDecision = (row: Pick<Row<'decisions'>, 'body'>): Decision => Decision.parse(JSON.parse(row.body));

/** Everything of a row that follows from the decision itself. */
export const decisionColumns = (decision: Decision, buyer: string | null) => ({
  account: decision.account,
  operation: decision.operation,
  effect: decision.effect,
  requester: decision.requester,
  request_key: decision.request === undefined ? null : requestKey(decision.request),
  order_key: decision.order ?? null,
  state: decision.state,
  body: JSON.stringify(Decision.parse(decision)),
  updated_at: decision.updatedAt,
  buyer,
  bulk: decision.bulk?.id ?? null,
});

/** A decision about an erased buyer's request is kept without them, whatever eBay still shows. */
export const withoutErased = async (decision: Decision, erasures: Erasures) => {
  if (decision.before === undefined) return { decision, buyer: null };
  const { request: before, buyer } = await erasures.unlessErased(decision.before);
  return { decision: { ...decision, before }, buyer };
};

/** Literal, as its index has it: a bound value would keep the index from being used. */
export const UNFINISHED = sql<boolean>`state in ('asked', 'sign_off', 'undo', 'signed', 'acting', 'in_doubt', 'parked')`;
