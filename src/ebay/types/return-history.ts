import { ReturnStateEnum, ReturnUserRoleEnum } from '../enums/return';
import { ActivityOptionEnum } from '../enums/return-activity';
import { EscalateReasonEnum } from '../enums/return-reason';
import { amount, date } from '../reading/containers';
import { count, flag, text } from '../reading/leaves';
import { object } from '../reading/object';
import type { ReadBy } from '../reading/reader';
import { NamedAddress } from './shared';

export const ReturnHistoryAttributes = object({
  RMA: text,
  escalateReason: EscalateReasonEnum,
  keepOriginalItem: flag,
  moneyMovementRef: object({
    idref: text,
  }),
  partialRefundAmount: amount,
  refundDeductionType: object({
    refundDeductionAmount: amount,
    refundDeductionPercentage: count,
  }),
  rlspType: text,
  sellerRefundWindow: count,
  sellerReturnAddress: NamedAddress,
  toEmailAddress: text,
  updatedTrackingNumber: text,
});
export type ReturnHistoryAttributes = NonNullable<ReadBy<typeof ReturnHistoryAttributes>>;

export const ReturnResponseHistoryType = object({
  activity: ActivityOptionEnum,
  attributes: ReturnHistoryAttributes,
  author: ReturnUserRoleEnum,
  creationDate: date,
  fromState: ReturnStateEnum,
  notes: text,
  toState: ReturnStateEnum,
});
export type ReturnResponseHistoryType = NonNullable<ReadBy<typeof ReturnResponseHistoryType>>;
