import { z } from 'zod';
import { InquiryId } from '../../../ids';
import { defineCall, reply } from '../../call';
import { DesiredOutcomeTypeEnum } from '../../enums/inquiry';
import { IdInput, TextInput } from '../../input';
import { id } from '../../reading/leaves';
import { group } from './group';

/** The buyer says that an item never came; gone. The new id came in the Location header only. */
export const createInquiry = defineCall({
  ...group,
  id: 'createInquiry',
  aim: 'open an inquiry',
  verb: 'POST',
  path: '/post-order/v2/inquiry',
  input: z.strictObject({
    body: z.strictObject({
      claimQuantity: z.int().positive().optional(),
      comments: TextInput.optional(),
      desiredOutcome: z.enum(DesiredOutcomeTypeEnum.values).optional(),
      itemId: IdInput,
      transactionId: IdInput,
    }),
  }),
  output: reply({ inquiryId: id(InquiryId) }),
  answersEmpty: true,
  idFromLocation: 'inquiryId',
  repeatable: false,
  signed: false,
  goneSince: '2026-03-16',
  replacement: 'Buyers open inquiries on the eBay website.',
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_inquiry__post.html',
});
