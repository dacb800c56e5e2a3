import { CaseId, ReturnId } from '../../ids';
import { ReturnCountFilterEnum, ReturnStateEnum, ReturnStatusEnum, ReturnTypeEnum } from '../enums/return';
import { ActivityOptionEnum } from '../enums/return-activity';
import { ReturnReasonEnum, ReturnReasonTypeEnum } from '../enums/return-reason';
import { amount, date, words } from '../reading/containers';
import { count, flag, id, text } from '../reading/leaves';
import { list } from '../reading/list';
import { object } from '../reading/object';
import { type ReadBy, required } from '../reading/reader';

export const AvailableOptionType = object({
  actionType: ActivityOptionEnum,
  actionURL: text,
});
export type AvailableOptionType = NonNullable<ReadBy<typeof AvailableOptionType>>;

export const ReturnResponseDueType = object({
  activityDue: ActivityOptionEnum,
  respondByDate: date,
});
export type ReturnResponseDueType = NonNullable<ReadBy<typeof ReturnResponseDueType>>;

export const TotalRefundAmountType = object({
  actualRefundAmount: amount,
  estimatedRefundAmount: amount,
});
export type TotalRefundAmountType = NonNullable<ReadBy<typeof TotalRefundAmountType>>;

export const ReturnCreationInfoType = object({
  comments: words,
  creationDate: date,
  item: object({
    itemId: text,
    itemTitle: text,
    returnQuantity: count,
    transactionId: text,
  }),
  reason: ReturnReasonEnum,
  reasonType: ReturnReasonTypeEnum,
  type: ReturnTypeEnum,
});
export type ReturnCreationInfoType = NonNullable<ReadBy<typeof ReturnCreationInfoType>>;

export const EscalationEligibilityInfo = object({
  eligible: flag,
  endTime: date,
  startTime: date,
});
export type EscalationEligibilityInfo = NonNullable<ReadBy<typeof EscalationEligibilityInfo>>;

export const EscalationInfoType = object({
  buyerEscalationEligibilityInfo: EscalationEligibilityInfo,
  caseId: id(CaseId),
  sellerEscalationEligibilityInfo: EscalationEligibilityInfo,
});
export type EscalationInfoType = NonNullable<ReadBy<typeof EscalationInfoType>>;

export const ReturnSummaryType = object({
  buyerAvailableOptions: list(AvailableOptionType),
  buyerLoginName: text,
  buyerResponseDue: ReturnResponseDueType,
  buyerTotalRefund: TotalRefundAmountType,
  creationInfo: ReturnCreationInfoType,
  currentType: ReturnTypeEnum,
  escalationInfo: EscalationInfoType,
  orderId: text,
  returnId: required(id(ReturnId)),
  returnPolicy: object({
    rmaRequired: flag,
  }),
  sellerAvailableOptions: list(AvailableOptionType),
  sellerLoginName: text,
  sellerResponseDue: ReturnResponseDueType,
  sellerTotalRefund: TotalRefundAmountType,
  state: ReturnStateEnum,
  status: ReturnStatusEnum,
  timeoutDate: date,
});
export type ReturnSummaryType = NonNullable<ReadBy<typeof ReturnSummaryType>>;

export const CountSummaryType = object({
  count: count,
  type: ReturnCountFilterEnum,
});
export type CountSummaryType = NonNullable<ReadBy<typeof CountSummaryType>>;
