import type { Actor } from '../desk/decision';
import type { AccountId } from '../ids';
import { mayAsk } from './policy';
import { personOf, type Road } from './road';

/** Whether the person's role lets them ask for an operation on the account. @throws AppError `not_found` */
export const may = (road: Road, { person }: Actor, operation: string, account: AccountId): boolean => {
  const { name, effect } = road.operations.get(operation);
  return mayAsk(road.policy.current(), personOf(road, person), { operation: name, effect, account }) === undefined;
};
