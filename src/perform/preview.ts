import type { Cleared, Reading } from '../desk/operation';
import { reasonCodeOf } from './ask';
import { keepReading } from './keep-reading';
import { parseInput } from './operations';
import type { Ask, Outcome } from './outcome';
import { type Outlook, outlook } from './outlook';
import { mayAsk } from './policy';
import { nowOf, personOf, type Road } from './road';

/** What an act would do as things stand, for a modal or a confirm dialog; nothing is written but what was seen. */
export interface Preview {
  readonly kind: 'preview';
  readonly cleared: Cleared;
  readonly described: readonly Reading[];
  /** To be handed back with the ask, so that it is bound to what is shown now. */
  readonly factsHash: string;
  /** Whether it would go on by itself. */
  readonly outlook: Outlook;
}

/** @throws AppError */
export const preview = async (
  road: Road,
  asked: Ask,
): Promise<Preview | Extract<Outcome, { kind: 'denied' | 'refused' }>> => {
  const operation = road.operations.act(asked.operation);
  const input = parseInput(operation, asked.input);
  const act = { operation: operation.name, effect: operation.effect, account: input.account };
  const denied = mayAsk(road.policy.current(), personOf(road, asked.actor.person), act);
  if (denied !== undefined) return denied;
  const precheck = await operation.precheck(road.contextFor(input.account), input);
  const { request: read } = precheck;
  if (read !== undefined) await road.store.transaction((tables) => keepReading(tables, read, nowOf(road)));
  if (!precheck.allowed) {
    const request = precheck.request === undefined ? {} : { request: precheck.request };
    return { kind: 'refused', reason: precheck.reason, hint: precheck.hint, ...request };
  }
  const factsHash = await road.store.facts.remember(precheck.facts, nowOf(road));
  const foreseen = {
    operation: operation.name,
    account: input.account,
    target: operation.target(input),
    actor: asked.actor,
    money: precheck.money,
    ...reasonCodeOf(input),
  };
  return {
    kind: 'preview',
    cleared: precheck,
    described: operation.describe(input, precheck),
    factsHash,
    outlook: await outlook(road, foreseen),
  };
};
