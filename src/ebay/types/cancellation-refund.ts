import { MoneyMovementStatusEnum, MoneyMovementTypeEnum } from '../enums/cancellation';
import { amount, date } from '../reading/containers';
import { text } from '../reading/leaves';
import { list } from '../reading/list';
import { object } from '../reading/object';
import type { ReadBy } from '../reading/reader';
import { RefundFundingType } from './refund-funding';

export const MoneyMovementDetailType = object({
  actualAmount: amount,
  creationDate: date,
  moneyMovementType: MoneyMovementTypeEnum,
  requestedAmount: amount,
  status: MoneyMovementStatusEnum,
});
export type MoneyMovementDetailType = NonNullable<ReadBy<typeof MoneyMovementDetailType>>;

export const ActualRefund = object({
  donationAmount: amount,
  feeCreditAmount: amount,
  totalAmount: amount,
});
export type ActualRefund = NonNullable<ReadBy<typeof ActualRefund>>;

export const ActualRefundDetail = object({
  actualRefund: ActualRefund,
  fundings: list(RefundFundingType),
  netChargeAmount: amount,
  outstandingAmount: amount,
  refundIssuedDate: date,
  refundStatus: text,
});
export type ActualRefundDetail = NonNullable<ReadBy<typeof ActualRefundDetail>>;

export const RefundInfo = object({
  actualRefundDetail: ActualRefundDetail,
});
export type RefundInfo = NonNullable<ReadBy<typeof RefundInfo>>;
