import {
  MoneyMovementStatusEnum,
  MoneyMovementTypeEnum,
  PaymentProviderEnum,
  Refund_MoneyMovementStatusEnum,
  RefundFeeTypeEnum,
  ReturnRefundInitiatorEnum,
} from '../enums/return-refund';
import { amount, date } from '../reading/containers';
import { count, text } from '../reading/leaves';
import { list } from '../reading/list';
import { object } from '../reading/object';
import type { ReadBy } from '../reading/reader';
import { RefundFundingType } from './refund-funding';
import { ProvisionalRefund } from './shared';

export const MoneyMovementDetailType = object({
  actualAmount: amount,
  creationDate: date,
  externalPaymentId: text,
  moneyMovementType: MoneyMovementTypeEnum,
  paymentProvider: PaymentProviderEnum,
  requestedAmount: amount,
  status: MoneyMovementStatusEnum,
});
export type MoneyMovementDetailType = NonNullable<ReadBy<typeof MoneyMovementDetailType>>;

export const ItemizedRefundDetail = object({
  refundAmount: amount,
  refundFeeType: RefundFeeTypeEnum,
  restockingFeePercentage: text,
});
export type ItemizedRefundDetail = NonNullable<ReadBy<typeof ItemizedRefundDetail>>;

export const ActualRefund = object({
  donationAmount: amount,
  feeCreditAmount: amount,
  itemizedRefundDetail: list(ItemizedRefundDetail),
  totalAmount: amount,
});
export type ActualRefund = NonNullable<ReadBy<typeof ActualRefund>>;

export const ActualRefundDetail = object({
  actualRefund: ActualRefund,
  fundings: list(RefundFundingType),
  netChargeAmount: amount,
  outstandingAmount: amount,
  refundInitiationType: ReturnRefundInitiatorEnum,
  refundIssuedDate: date,
  refundStatus: Refund_MoneyMovementStatusEnum,
});
export type ActualRefundDetail = NonNullable<ReadBy<typeof ActualRefundDetail>>;

export const EstimatedRefundLine = object({
  estimatedAmount: amount,
  maxAmount: amount,
  minAmount: amount,
  purchasePriceDeductedPercentageList: list(count),
  refundFeeType: RefundFeeTypeEnum,
  restockingFeePercentage: text,
});
export type EstimatedRefundLine = NonNullable<ReadBy<typeof EstimatedRefundLine>>;

export const EstimatedRefundDetail = object({
  itemizedRefundDetails: list(EstimatedRefundLine),
  optionalRefundLineItems: list(EstimatedRefundLine),
});
export type EstimatedRefundDetail = NonNullable<ReadBy<typeof EstimatedRefundDetail>>;

export const RefundInfo = object({
  actualRefundDetail: ActualRefundDetail,
  estimatedRefundDetail: EstimatedRefundDetail,
  provisionalRefund: ProvisionalRefund,
});
export type RefundInfo = NonNullable<ReadBy<typeof RefundInfo>>;
