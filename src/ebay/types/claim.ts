import {
  AppealCloseReasonEnum,
  AppealGrantStatusEnum,
  AppealStatusEnum,
  RefundPaymentTypeEnum,
  RefundStatusEnum,
} from '../enums/claim';
import { amount, date } from '../reading/containers';
import { flag, text } from '../reading/leaves';
import { object } from '../reading/object';
import type { ReadBy } from '../reading/reader';
import { Address } from './shared';

export const AppealDetails = object({
  appealCloseReasonEnum: AppealCloseReasonEnum,
  appealDate: date,
  appealReasonCode: text,
  appealRefundAmount: amount,
  appealStatus: AppealGrantStatusEnum,
  appealStatusEnum: AppealStatusEnum,
  eligibleForAppeal: flag,
});
export type AppealDetails = NonNullable<ReadBy<typeof AppealDetails>>;

export const RefundAmounts = object({
  buyerFinalAcceptRefundAmt: amount,
  buyerInitExpectRefundAmt: amount,
  donationAmount: amount,
  feeCreditAmount: amount,
  internationalRefundAmount: amount,
  refundAmount: amount,
});
export type RefundAmounts = NonNullable<ReadBy<typeof RefundAmounts>>;

export const ReturnAddress = object({
  RMA: text,
  address: Address,
  editable: flag,
  firstName: text,
  lastName: text,
});
export type ReturnAddress = NonNullable<ReadBy<typeof ReturnAddress>>;

export const VoluntaryRefundResult = object({
  refundSource: RefundPaymentTypeEnum,
  refundStatus: RefundStatusEnum,
});
export type VoluntaryRefundResult = NonNullable<ReadBy<typeof VoluntaryRefundResult>>;
