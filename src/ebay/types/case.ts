import { CaseId } from '../../ids';
import { CaseStatusEnum } from '../enums/case';
import { amount, date } from '../reading/containers';
import { count, id, text } from '../reading/leaves';
import { object } from '../reading/object';
import { type ReadBy, required } from '../reading/reader';
import { RefundAmounts } from './claim';

export const ActionDeadlines = object({
  daysForBuyerToProvideProofOfShipment: count,
  daysToExpireWithResponse: count,
  daysToExpireWithoutResponse: count,
  daysToReturnItem: count,
  maxDaysToFileClaim: count,
});
export type ActionDeadlines = NonNullable<ReadBy<typeof ActionDeadlines>>;

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
