import { parseInput } from './operations';
import type { Ask, Outcome } from './outcome';
import { mayAsk } from './policy';
import { personOf, type Road } from './road';

export interface Read {
  readonly kind: 'read';
  readonly operation: string;
  /** What the operation returns; the caller knows its type by the operation's name. */
  readonly result: unknown;
}

/** Runs an operation that changes nothing. @throws AppError */
export const read = async (road: Road, asked: Ask): Promise<Read | Extract<Outcome, { kind: 'denied' }>> => {
  const operation = road.operations.read(asked.operation);
  const input = parseInput(operation, asked.input);
  const act = { operation: operation.name, effect: operation.effect, account: input.account };
  const denied = mayAsk(road.policy.current(), personOf(road, asked.actor.person), act);
  if (denied !== undefined) return denied;
  const result = await operation.run(road.contextFor(input.account), input);
  return { kind: 'read', operation: operation.name, result };
};
