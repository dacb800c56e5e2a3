import { ReturnHoldStatusEnum } from '../enums/return';
import { BuyerCloseReturnReasonEnum, CloseReturnReasonEnum } from '../enums/return-reason';
import { MarketplaceIdEnum } from '../enums/shared';
import { amount, date } from '../reading/containers';
import { count, flag, text } from '../reading/leaves';
import { list } from '../reading/list';
import { object } from '../reading/object';
import type { ReadBy } from '../reading/reader';
import { ReturnFileType } from './return-file';
import { ReturnResponseHistoryType } from './return-history';
import { MoneyMovementDetailType, RefundInfo } from './return-refund';
import { ShipmentInfo } from './return-shipment';
import { NamedAddress, PayoutRecoupInfo } from './shared';

export const ReturnCloseInfo = object({
  buyerCloseComment: text,
  buyerCloseReason: BuyerCloseReturnReasonEnum,
  returnCloseDate: date,
  returnCloseReason: CloseReturnReasonEnum,
});
export type ReturnCloseInfo = NonNullable<ReadBy<typeof ReturnCloseInfo>>;

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
