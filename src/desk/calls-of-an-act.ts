import type { CallFamily } from '../ebay/call';
import type { RequestKind } from './buyer-request';
import { kindOf } from './routing';

/** Reading it anew, the change, reading it back, and once more to spare. */
export const CALLS_OF_ONE_ACT = 4;

const FAMILIES: Readonly<Record<RequestKind, CallFamily>> = {
  cancellation: 'post-order.cancellation',
  return: 'post-order.return',
  inquiry: 'post-order.inquiry',
  case: 'post-order.casemanagement',
};

/** Whose daily calls an operation uses. */
export const familyOf = (operation: string): CallFamily => FAMILIES[kindOf(operation)];
