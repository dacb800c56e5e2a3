import { MoneyMovementStatusEnum, MoneyMovementTypeEnum } from '../enums/cancellation';
import { FundingMethodTypeEnum, FundingStatusEnum } from '../enums/shared';
import { amount, date } from '../reading/containers';
import { text } from '../reading/leaves';
import { list } from '../reading/list';
import { object } from '../reading/object';
import type { ReadBy } from '../reading/reader';

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

export const FundingSource = object({
  brand: text,
  memo: text,
  type: FundingMethodTypeEnum,
});
export type FundingSource = NonNullable<ReadBy<typeof FundingSource>>;

export const RefundFundingType = object({
  amount: amount,
  date: date,
  fundingSource: FundingSource,
  fundingStatus: FundingStatusEnum,
});
export type RefundFundingType = NonNullable<ReadBy<typeof RefundFundingType>>;

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
