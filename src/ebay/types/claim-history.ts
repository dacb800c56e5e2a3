import { UserPartyEnum } from '../enums/claim';
import { FundingMethodTypeEnum } from '../enums/shared';
import { amount, date } from '../reading/containers';
import { text } from '../reading/leaves';
import { list } from '../reading/list';
import { object } from '../reading/object';
import type { ReadBy } from '../reading/reader';

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
