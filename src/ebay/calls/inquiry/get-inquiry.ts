import { z } from 'zod';
import { InquiryId } from '../../../ids';
import { defineCall, reply } from '../../call';
import { UserPartyEnum } from '../../enums/claim';
import { INRCreationReasonEnum, InquiryStateEnum, InquiryStatusEnum } from '../../enums/inquiry';
import { amount, date } from '../../reading/containers';
import { anything, count, flag, id, text } from '../../reading/leaves';
import { object } from '../../reading/object';
import { required } from '../../reading/reader';
import { ReturnAddress } from '../../types/claim';
import { ClaimHistoryResponse } from '../../types/claim-history';
import { InquiryDetails, InquiryItemDetails } from '../../types/inquiry';
import { group, path } from './group';

/** One inquiry with its history, item and deadlines. */
export const getInquiry = defineCall({
  ...group,
  id: 'getInquiry',
  aim: 'show the inquiry',
  verb: 'GET',
  path: '/post-order/v2/inquiry/{inquiryId}',
  input: z.strictObject({ path }),
  output: reply({
    buyer: text,
    claimAmount: amount,
    creationReason: INRCreationReasonEnum,
    extTransactionId: text,
    initiator: UserPartyEnum,
    inquiryClosureDate: date,
    inquiryContentOnHold: flag,
    inquiryDetails: InquiryDetails,
    inquiryHistoryDetails: ClaimHistoryResponse,
    inquiryId: required(id(InquiryId)),
    inquiryPaymentInfo: anything,
    inquiryQuantity: count,
    itemDetails: InquiryItemDetails,
    itemId: text,
    resolutionEstimate: object({
      resolutionEstimateDate: date,
    }),
    returnDetails: ReturnAddress,
    seller: text,
    sellerMakeItRightByDate: date,
    shippingCost: amount,
    state: InquiryStateEnum,
    status: InquiryStatusEnum,
    transactionId: text,
    viewPPTrasanctionUrl: text,
  }),
  repeatable: true,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_inquiry-inquiryid__get.html',
});
