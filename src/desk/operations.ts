import { approve as approveCancellation } from './cancellations/approve';
import { cancel as cancelOrder } from './cancellations/cancel';
import { check as checkCancellation } from './cancellations/check';
import { decline as declineCancellation } from './cancellations/decline';
import { list as listCancellations } from './cancellations/list';
import { show as showCancellation } from './cancellations/show';
import { find } from './find';
import type { AnyAct, AnyOperation } from './operation';

/** Everything that a seller can ask for. Whatever runs, stores or lists operations finds them here. */
export const operations = [
  find,
  checkCancellation,
  cancelOrder,
  showCancellation,
  listCancellations,
  approveCancellation,
  declineCancellation,
] as const satisfies readonly AnyOperation[];

export type OperationName = (typeof operations)[number]['name'];

const byName: ReadonlyMap<string, AnyOperation> = new Map(operations.map((operation) => [operation.name, operation]));

export const operationNamed = (name: string): AnyOperation | undefined => byName.get(name);

export const isAct = (operation: AnyOperation): operation is AnyAct => operation.effect !== 'read';
