import { CaseId, ReturnId } from '../../ids';
import {
  ActivityOptionEnum,
  BuyerCloseReturnReasonEnum,
  CloseReturnReasonEnum,
  EscalateReasonEnum,
  FileFormatEnum,
  FilePurposeEnum,
  FileStatusEnum,
  MoneyMovementStatusEnum,
  MoneyMovementTypeEnum,
  PaymentProviderEnum,
  Refund_MoneyMovementStatusEnum,
  RefundFeeTypeEnum,
  ReturnCountFilterEnum,
  ReturnHoldStatusEnum,
  ReturnReasonEnum,
  ReturnReasonTypeEnum,
  ReturnRefundInitiatorEnum,
  ReturnStateEnum,
  ReturnStatusEnum,
  ReturnTypeEnum,
  ReturnUserRoleEnum,
  ShippingCarrierEnum,
  ShippingMethodEnum,
  TrackingStatusEnum,
} from '../enums/return';
import { FundingMethodTypeEnum, FundingStatusEnum, MarketplaceIdEnum } from '../enums/shared';
import { amount, date, words } from '../reading/containers';
import { count, flag, id, text } from '../reading/leaves';
import { list } from '../reading/list';
import { object } from '../reading/object';
import { type ReadBy, required } from '../reading/reader';
import { NamedAddress, PayoutRecoupInfo, ProvisionalRefund } from './shared';

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

export const ReturnCloseInfo = object({
  buyerCloseComment: text,
  buyerCloseReason: BuyerCloseReturnReasonEnum,
  returnCloseDate: date,
  returnCloseReason: CloseReturnReasonEnum,
});
export type ReturnCloseInfo = NonNullable<ReadBy<typeof ReturnCloseInfo>>;

export const ReturnFileType = object({
  creationDate: date,
  fileData: text,
  fileFormat: FileFormatEnum,
  fileId: text,
  fileName: text,
  filePurpose: FilePurposeEnum,
  fileStatus: FileStatusEnum,
  resizedFileData: text,
  secureUrl: text,
  submitter: ReturnUserRoleEnum,
});
export type ReturnFileType = NonNullable<ReadBy<typeof ReturnFileType>>;

export const ReturnHoldInfo = object({
  holdCreationDate: date,
  holdReferenceId: text,
  holdReleaseDate: date,
  holdStatus: ReturnHoldStatusEnum,
  holdTransactionId: text,
});
export type ReturnHoldInfo = NonNullable<ReadBy<typeof ReturnHoldInfo>>;

export const ReturnItemDetail = object({
  ebayPlusTxn: flag,
  itemId: text,
  itemOnHold: flag,
  itemPicUrl: text,
  itemPrice: amount,
  itemTitle: text,
  listingSiteId: count,
  relistStatus: text,
  relistedItemId: text,
  returnQuantity: count,
  transactionDate: date,
  transactionId: text,
});
export type ReturnItemDetail = NonNullable<ReadBy<typeof ReturnItemDetail>>;

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

export const ShipmentTrackingType = object({
  active: flag,
  actualDeliveryDate: date,
  actualShipDate: date,
  carrierEnum: ShippingCarrierEnum,
  carrierId: text,
  carrierName: text,
  carrierUsed: text,
  deliveryDate: date,
  deliveryStatus: TrackingStatusEnum,
  destinationAddress: NamedAddress,
  errorCode: text,
  labelAvailableUntilDate: text,
  labelDate: date,
  labelId: text,
  labelPrintExpired: flag,
  labelVoidExpired: flag,
  markAsReceived: flag,
  maxDeliveryEstimate: date,
  minDeliveryEstimate: date,
  originAddress: NamedAddress,
  shipDate: date,
  shipmentId: text,
  shippedBy: ReturnUserRoleEnum,
  shippingMethod: ShippingMethodEnum,
  trackingNumber: text,
});
export type ShipmentTrackingType = NonNullable<ReadBy<typeof ShipmentTrackingType>>;

export const ShippingLabelCost = object({
  itemizedReturnShippingCost: list(
    object({
      amount: amount,
      returnShippingCostType: text,
    }),
  ),
  totalAmount: amount,
});
export type ShippingLabelCost = NonNullable<ReadBy<typeof ShippingLabelCost>>;

export const ShipmentInfo = object({
  allShipmentTrackings: list(ShipmentTrackingType),
  payee: text,
  shipByDate: date,
  shipmentTracking: ShipmentTrackingType,
  shippingLabelCost: ShippingLabelCost,
});
export type ShipmentInfo = NonNullable<ReadBy<typeof ShipmentInfo>>;

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

export const ReturnDetailType = object({
  RMANumber: text,
  buyerAddress: NamedAddress,
  buyerLoginName: text,
  closeInfo: ReturnCloseInfo,
  files: list(ReturnFileType),
  holdInfo: ReturnHoldInfo,
  itemDetail: ReturnItemDetail,
  marketplaceId: MarketplaceIdEnum,
  moneyMovementInfo: list(MoneyMovementDetailType),
  payoutRecoupInfo: PayoutRecoupInfo,
  refundInfo: RefundInfo,
  replacementShipmentInfo: ShipmentInfo,
  responseHistory: list(ReturnResponseHistoryType),
  returnContentOnHold: flag,
  returnShipmentInfo: ShipmentInfo,
  sellerAddress: NamedAddress,
  sellerLoginName: text,
});
export type ReturnDetailType = NonNullable<ReadBy<typeof ReturnDetailType>>;

export const ScanDetailType = object({
  eventCity: text,
  eventCode: text,
  eventDesc: text,
  eventPostalCode: text,
  eventStateOrProvince: text,
  eventStatus: text,
  eventTime: date,
});
export type ScanDetailType = NonNullable<ReadBy<typeof ScanDetailType>>;

export const CountSummaryType = object({
  count: count,
  type: ReturnCountFilterEnum,
});
export type CountSummaryType = NonNullable<ReadBy<typeof CountSummaryType>>;
