import { CancelId } from '../../ids';
import {
  CancelActivityTypeEnum,
  CancelCloseReasonEnum,
  CancelReasonEnum,
  CancelStateEnum,
  CancelStatusEnum,
  EligibilityFailureReasonEnum,
  MoneyMovementStatusEnum,
  MoneyMovementTypeEnum,
  PartialOrderTypeEnum,
  PartyEnum,
  PaymentStatusEnum,
} from '../enums/cancellation';
import { FundingMethodTypeEnum, FundingStatusEnum, MarketplaceIdEnum } from '../enums/shared';
import { amount, date } from '../reading/containers';
import { count, flag, id, text } from '../reading/leaves';
import { list } from '../reading/list';
import { object } from '../reading/object';
import { type ReadBy, required } from '../reading/reader';
import { PayoutRecoupInfo } from './shared';

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

/** eBay's sample spells the two states in three other ways. */
export const CancelActivityHistory = object(
  {
    actionDate: date,
    activityParty: PartyEnum,
    activityType: CancelActivityTypeEnum,
    stateFrom: CancelStateEnum,
    stateTo: CancelStateEnum,
  },
  { cancelStateFrom: 'stateFrom', cancelStateTo: 'stateTo', cancelStatetateTo: 'stateTo' },
);
export type CancelActivityHistory = NonNullable<ReadBy<typeof CancelActivityHistory>>;

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

export const CancelLineItem = object({
  cancelQuantity: count,
  itemId: text,
  itemTitle: text,
  relistEligibilityCodeEnum: text,
  relistedItemId: text,
  transactionId: text,
});
export type CancelLineItem = NonNullable<ReadBy<typeof CancelLineItem>>;

/** An error or warning that came along with a success. */
export const ErrorData = object({
  category: text,
  domain: text,
  errorId: text,
  longMessage: text,
  message: text,
  severity: text,
});

export const CancelDetail = object(
  {
    activityHistories: list(CancelActivityHistory),
    buyerLoginName: text,
    buyerResponseDueDate: date,
    cancelCloseDate: date,
    cancelCloseReason: CancelCloseReasonEnum,
    cancelId: required(id(CancelId)),
    cancelReason: CancelReasonEnum,
    cancelRequestDate: date,
    cancelState: CancelStateEnum,
    cancelStatus: CancelStatusEnum,
    legacyOrderId: text,
    lineItems: list(CancelLineItem),
    marketplaceId: MarketplaceIdEnum,
    moneyMovementInfo: list(MoneyMovementDetailType),
    partialOrderType: PartialOrderTypeEnum,
    paymentStatus: PaymentStatusEnum,
    payoutRecoupInfo: PayoutRecoupInfo,
    refundInfo: RefundInfo,
    requestRefundAmount: amount,
    requestorType: PartyEnum,
    sellerLoginName: text,
    sellerResponseDueDate: date,
    shipmentDate: date,
  },
  { state: 'cancelState', status: 'cancelStatus' },
);
export type CancelDetail = NonNullable<ReadBy<typeof CancelDetail>>;

export const CancelSummary = object(
  {
    buyerLoginName: text,
    buyerResponseDueDate: date,
    cancelCloseDate: date,
    cancelCloseReason: CancelCloseReasonEnum,
    cancelId: required(id(CancelId)),
    cancelReason: CancelReasonEnum,
    cancelRequestDate: date,
    cancelState: CancelStateEnum,
    cancelStatus: CancelStatusEnum,
    lastModifiedDate: date,
    legacyOrderId: text,
    lineItems: list(CancelLineItem),
    marketplaceId: MarketplaceIdEnum,
    partialOrderType: PartialOrderTypeEnum,
    paymentStatus: PaymentStatusEnum,
    payoutRecoupInfo: PayoutRecoupInfo,
    requestRefundAmount: amount,
    requestorType: PartyEnum,
    sellerLoginName: text,
    sellerResponseDueDate: date,
    shipmentDate: date,
  },
  { state: 'cancelState', status: 'cancelStatus' },
);
export type CancelSummary = NonNullable<ReadBy<typeof CancelSummary>>;
