import { CancelReasonEnum, EligibilityFailureReasonEnum } from '../enums/cancellation';
import { count, flag, text } from '../reading/leaves';
import { list } from '../reading/list';
import { object } from '../reading/object';
import type { ReadBy } from '../reading/reader';

export const ItemEligibilityResult = object({
  cancelQuantity: count,
  eligible: flag,
  failureReason: list(EligibilityFailureReasonEnum),
  itemId: text,
  transactionId: text,
});
export type ItemEligibilityResult = NonNullable<ReadBy<typeof ItemEligibilityResult>>;

export const OrderEligibilityResult = object({
  eligible: flag,
  eligibleCancelReason: list(CancelReasonEnum),
  failureReason: list(EligibilityFailureReasonEnum),
  itemEligibilityResult: list(ItemEligibilityResult),
  legacyOrderId: text,
});
export type OrderEligibilityResult = NonNullable<ReadBy<typeof OrderEligibilityResult>>;

/** An error or warning that came along with a success. */
export const ErrorData = object({
  category: text,
  domain: text,
  errorId: text,
  longMessage: text,
  message: text,
  severity: text,
});
