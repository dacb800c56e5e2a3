import { randomUUID } from 'node:crypto';
import type { Decision } from '../desk/decision';
import type { Target } from '../desk/operation';
import { DecisionId } from '../ids';
import { rulesDiffer } from './fleet-rules';
import { parseInput } from './operations';
import type { Ask, Outcome } from './outcome';
import { mayAsk } from './policy';
import { inMs, nowOf, personOf, type Road } from './road';
import { record } from './step';

/** Written down: go on with `proceed` once the person has their acknowledgement. */
export interface Asked {
  readonly kind: 'asked';
  readonly decision: DecisionId;
}

export const requestOf = (target: Target) =>
  target.on === 'request' ? { request: { account: target.account, kind: target.kind, id: target.id } } : {};

export const reasonCodeOf = (input: object) =>
  'reason' in input && typeof input.reason === 'string' ? { reasonCode: input.reason } : {};

/** The row of what a person asks for, before anybody has looked whether it may be done. @throws AppError `bad_input`, `not_found` */
export const newDecision = (road: Road, asked: Ask): Decision => {
  const operation = road.operations.act(asked.operation);
  const input = parseInput(operation, asked.input);
  const at = nowOf(road);
  return {
    id: DecisionId.parse(randomUUID()),
    operation: operation.name,
    effect: operation.effect,
    account: input.account,
    input,
    requester: asked.actor.person,
    origin: asked.origin,
    ...(asked.note === undefined ? {} : { note: asked.note }),
    ...(asked.breakGlass === undefined ? {} : { breakGlass: asked.breakGlass }),
    ...requestOf(operation.target(input)),
    ...reasonCodeOf(input),
    state: 'asked',
    revision: 1,
    ...(asked.factsHash === undefined ? {} : { seen: asked.factsHash }),
    described: [],
    approvers: 0,
    why: [],
    signOffs: [],
    policyHash: road.policy.current().hash,
    readings: [],
    differences: [],
    calls: 0,
    looks: 0,
    missedLooks: 0,
    askedAt: at,
    updatedAt: at,
  };
};

/**
 * Writes down what a person asks for: one local commit, no network, fit for the time before Slack's acknowledgement.
 * @throws AppError `bad_input`, `not_found` or `store`
 */
export const ask = async (road: Road, asked: Ask): Promise<Asked | Extract<Outcome, { kind: 'denied' }>> => {
  const operation = road.operations.act(asked.operation);
  const input = parseInput(operation, asked.input);
  const policy = road.policy.current();
  const act = { operation: operation.name, effect: operation.effect, account: input.account };
  const denied = mayAsk(policy, personOf(road, asked.actor.person), act) ?? (await rulesDiffer(road));
  if (denied !== undefined) {
    await road.store.transaction((tables) =>
      tables.audit.append({
        kind: 'denied',
        account: input.account,
        person: asked.actor.person,
        operation: operation.name,
        body: { reason: denied.reason, policy: policy.hash },
      }),
    );
    return denied;
  }
  const decision = newDecision(road, asked);
  await road.store.transaction(async (tables) => {
    await tables.decisions.create(decision, inMs(road, road.pace.takeUp));
    await record(tables, decision, { change: {}, audit: 'asked' });
  });
  return { kind: 'asked', decision: decision.id };
};
