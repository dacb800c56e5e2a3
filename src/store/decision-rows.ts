import { sql } from 'kysely';
import { requestKey } from '../desk/buyer-request';
import { Decision } from '../desk/decision';
import { type Erasures, plainName } from './erasures';
import type { Row } from './rows';
import { decisionWithoutBuyer } from './without-buyer';

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

/** A decision about an erased buyer's request is kept without them, whatever eBay still shows and people still send. */
export const withoutErased = async (decision: Decision, erasures: Erasures) => {
  const { account, request, order, before } = decision;
  const buyer = before?.buyer;
  const mark = await erasures.markOn({ account, request, order: order ?? before?.order.key, buyer });
  return mark === null
    ? { decision, buyer: buyer === undefined ? null : plainName(buyer) }
    : { decision: decisionWithoutBuyer(decision), buyer: mark };
};

/** Literal, as its index has it: a bound value would keep the index from being used. */
export const UNFINISHED = sql<boolean>`state in ('asked', 'sign_off', 'undo', 'signed', 'acting', 'in_doubt', 'parked')`;
