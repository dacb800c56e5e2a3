import { CancelId } from '../../ids';
import {
  CancelActivityTypeEnum,
  CancelCloseReasonEnum,
  CancelReasonEnum,
  CancelStateEnum,
  CancelStatusEnum,
  PartialOrderTypeEnum,
  PartyEnum,
  PaymentStatusEnum,
} from '../enums/cancellation';
import { MarketplaceIdEnum } from '../enums/shared';
import { amount, date } from '../reading/containers';
import { count, id, text } from '../reading/leaves';
import { list } from '../reading/list';
import { object } from '../reading/object';
import { type ReadBy, required } from '../reading/reader';
import { MoneyMovementDetailType, RefundInfo } from './cancellation-refund';
import { PayoutRecoupInfo } from './shared';

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

export const CancelLineItem = object({
  cancelQuantity: count,
  itemId: text,
  itemTitle: text,
  relistEligibilityCodeEnum: text,
  relistedItemId: text,
  transactionId: text,
});
export type CancelLineItem = NonNullable<ReadBy<typeof CancelLineItem>>;

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
