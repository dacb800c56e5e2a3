import { z } from 'zod';
import { CaseId, ReturnId } from '../../../ids';
import { defineCall, reply } from '../../call';
import { CaseCloseReasonEnum, CaseTypeEnum } from '../../enums/case';
import { UserPartyEnum } from '../../enums/claim';
import { amount, date } from '../../reading/containers';
import { anything, count, flag, id, text } from '../../reading/leaves';
import { list } from '../../reading/list';
import { required } from '../../reading/reader';
import { ActionDeadlines, CaseDetails } from '../../types/case';
import { AppealDetails, ReturnAddress } from '../../types/claim';
import { ClaimHistoryResponse } from '../../types/claim-history';
import { group, path } from './group';

/** One case with its history, refunds, appeal and tracking. */
export const getCase = defineCall({
  ...group,
  id: 'getCase',
  aim: 'show the case',
  verb: 'GET',
  path: '/post-order/v2/casemanagement/{caseId}',
  input: z.strictObject({ path }),
  output: reply({
    actionDeadlines: ActionDeadlines,
    appealDetails: AppealDetails,
    buyer: text,
    buyerClosureReason: CaseCloseReasonEnum,
    buyerOutcome: text,
    buyerProtectedProgramLink: text,
    caseContentOnHold: flag,
    caseDetails: CaseDetails,
    caseHistoryDetails: ClaimHistoryResponse,
    caseId: required(id(CaseId)),
    caseQuantity: count,
    caseType: CaseTypeEnum,
    claimAmount: amount,
    creationDate: date,
    escalateReason: text,
    escalatedBy: UserPartyEnum,
    extTransactionId: text,
    fsnadDaysToAddTrackingAfterShippingItem: count,
    fsnadShipToSellerByDate: date,
    fsnadnoSellerFault: flag,
    initiator: UserPartyEnum,
    itemId: text,
    itemOnHold: flag,
    lastModifiedDate: date,
    nextSteps: list(anything),
    payForItemLink: text,
    returnDetails: ReturnAddress,
    returnId: id(ReturnId),
    seller: text,
    sellerClosureReason: CaseCloseReasonEnum,
    sellerOutcome: text,
    shippingFee: amount,
    status: text,
    transactionId: text,
  }),
  repeatable: true,
  signed: false,
  source: 'https://developer.ebay.com/DevZone/post-order/post-order_v2_casemanagement-caseId__get.html',
});
