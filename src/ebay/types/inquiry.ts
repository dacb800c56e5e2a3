import { InquiryId } from '../../ids';
import { InquiryStatusEnum } from '../enums/inquiry';
import { amount, date } from '../reading/containers';
import { flag, id, text } from '../reading/leaves';
import { object } from '../reading/object';
import { type ReadBy, required } from '../reading/reader';
import { AppealDetails, RefundAmounts } from './claim';
import { ProvisionalRefund } from './shared';

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
