import { CaseId, InquiryId } from '../../ids';
import {
  AppealCloseReasonEnum,
  AppealGrantStatusEnum,
  AppealStatusEnum,
  CaseStatusEnum,
  InquiryStatusEnum,
  RefundPaymentTypeEnum,
  RefundStatusEnum,
  UserPartyEnum,
} from '../enums/claim';
import { FundingMethodTypeEnum } from '../enums/shared';
import { amount, date } from '../reading/containers';
import { count, flag, id, text } from '../reading/leaves';
import { list } from '../reading/list';
import { object } from '../reading/object';
import { type ReadBy, required } from '../reading/reader';
import { Address, ProvisionalRefund } from './shared';

export const ActionDeadlines = object({
  daysForBuyerToProvideProofOfShipment: count,
  daysToExpireWithResponse: count,
  daysToExpireWithoutResponse: count,
  daysToReturnItem: count,
  maxDaysToFileClaim: count,
});
export type ActionDeadlines = NonNullable<ReadBy<typeof ActionDeadlines>>;

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

export const CaseDetails = object({
  buyerFinalAcceptResolution: text,
  buyerInitExpectResolution: text,
  creationDate: date,
  escalationDate: date,
  expirationDate: date,
  lastBuyerRespDate: date,
  lastSellerRespDate: date,
  refundAmounts: RefundAmounts,
  refundDeadlineDate: date,
});
export type CaseDetails = NonNullable<ReadBy<typeof CaseDetails>>;

export const FundingSource = object({
  brand: text,
  memo: text,
  type: FundingMethodTypeEnum,
});
export type FundingSource = NonNullable<ReadBy<typeof FundingSource>>;

export const MoneyMovementEntry = object({
  amount: amount,
  date: date,
  fundingSource: FundingSource,
  fundingStatus: text,
  type: text,
});
export type MoneyMovementEntry = NonNullable<ReadBy<typeof MoneyMovementEntry>>;

export const ClaimMoneyMovement = object({
  moneyMovementEntryList: list(MoneyMovementEntry),
});
export type ClaimMoneyMovement = NonNullable<ReadBy<typeof ClaimMoneyMovement>>;

export const ClaimHistoryEventModel = object({
  action: text,
  actor: UserPartyEnum,
  date: date,
  description: text,
  moneyMovement: ClaimMoneyMovement,
});
export type ClaimHistoryEventModel = NonNullable<ReadBy<typeof ClaimHistoryEventModel>>;

export const ShipmentTrackingDetailType = object({
  carrier: text,
  currentStatus: text,
  estimateFromDate: date,
  estimateToDate: date,
  trackingNumber: text,
  trackingURL: text,
});
export type ShipmentTrackingDetailType = NonNullable<ReadBy<typeof ShipmentTrackingDetailType>>;

export const ClaimHistoryResponse = object({
  history: list(ClaimHistoryEventModel),
  shipmentTrackingDetails: ShipmentTrackingDetailType,
});
export type ClaimHistoryResponse = NonNullable<ReadBy<typeof ClaimHistoryResponse>>;

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

export const CaseSummaryType = object({
  buyer: text,
  caseId: required(id(CaseId)),
  caseStatusEnum: CaseStatusEnum,
  claimAmount: amount,
  creationDate: date,
  itemId: text,
  lastModifiedDate: date,
  respondByDate: date,
  seller: text,
  transactionId: text,
});
export type CaseSummaryType = NonNullable<ReadBy<typeof CaseSummaryType>>;

export const InquiryDetails = object({
  appealDetails: AppealDetails,
  creationDate: date,
  escalationDate: date,
  expirationDate: date,
  lastBuyerRespDate: date,
  provisionalRefund: ProvisionalRefund,
  refundAmounts: RefundAmounts,
  refundChargeAmount: amount,
  refundDeadlineDate: date,
  totalAmount: amount,
});
export type InquiryDetails = NonNullable<ReadBy<typeof InquiryDetails>>;

export const InquiryItemDetails = object({
  itemOnHold: flag,
  itemPictureUrl: text,
  itemPrice: amount,
  itemTitle: text,
  viewPurchasedItemUrl: text,
});
export type InquiryItemDetails = NonNullable<ReadBy<typeof InquiryItemDetails>>;

export const InquirySummaryType = object({
  buyer: text,
  claimAmount: amount,
  creationDate: date,
  inquiryId: required(id(InquiryId)),
  inquiryStatusEnum: InquiryStatusEnum,
  itemId: text,
  lastModifiedDate: date,
  respondByDate: date,
  seller: text,
  transactionId: text,
});
export type InquirySummaryType = NonNullable<ReadBy<typeof InquirySummaryType>>;
