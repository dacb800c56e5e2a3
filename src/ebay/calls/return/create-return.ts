import { z } from 'zod';
import { ReturnId } from '../../../ids';
import { defineCall, reply } from '../../call';
import { RequestTypeEnum, ReturnTypeEnum } from '../../enums/return';
import { ReturnReasonEnum } from '../../enums/return-reason';
import { ShippingCarrierEnum } from '../../enums/return-shipment';
import { IdInput, TextInput } from '../../input';
import { anything, id } from '../../reading/leaves';
import { object } from '../../reading/object';
import { ReturnDetailType } from '../../types/return-detail';
import { ReturnSummaryType } from '../../types/return-summary';
import { group } from './group';

/** Opens a return as its buyer. */
export const createReturn = defineCall({
  ...group,
  id: 'createReturn',
  aim: 'open a return',
  verb: 'POST',
  path: '/post-order/v2/return',
  input: z.strictObject({
    query: z.strictObject({ fieldgroups: z.enum(['NONE', 'SUMMARY', 'FULL']).optional() }).optional(),
    body: z.strictObject({
      returnRequest: z.strictObject({
        carrier: z.enum(ShippingCarrierEnum.values).optional(),
        comments: TextInput.optional(),
        itemId: IdInput,
        reason: z.enum(ReturnReasonEnum.values),
        requestType: z.enum(RequestTypeEnum.values).optional(),
        returnQuantity: z.int().positive(),
        transactionId: IdInput,
        type: z.enum(ReturnTypeEnum.values),
      }),
    }),
  }),
  output: reply({
    detail: object({
      detail: ReturnDetailType,
      summary: ReturnSummaryType,
    }),
    eligibilityResult: anything,
    returnId: id(ReturnId),
    summary: ReturnSummaryType,
  }),
  repeatable: false,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_return__post.html',
});
