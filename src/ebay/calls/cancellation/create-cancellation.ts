import { z } from 'zod';
import { CancelId } from '../../../ids';
import { defineCall, reply } from '../../call';
import { DateTimeInput, IdInput } from '../../input';
import { id } from '../../reading/leaves';
import { list } from '../../reading/list';
import { ErrorData, OrderEligibilityResult } from '../../types/cancellation-eligibility';
import { group } from './group';

/** Cancels a whole order at once, as its seller. A success without `cancelId` is a refusal, explained in `orderEligibilityResult`. */
export const createCancellation = defineCall({
  ...group,
  id: 'createCancellation',
  aim: 'cancel the order',
  verb: 'POST',
  path: '/post-order/v2/cancellation',
  input: z.strictObject({
    body: z.strictObject({
      legacyOrderId: IdInput,
      // Documented as optional, but what eBay takes then, OTHER, is refused today. Any word: eBay may offer one that it added since.
      cancelReason: z.string().regex(/^\w{1,60}$/),
      buyerPaid: z.boolean().optional(),
      buyerPaidDate: DateTimeInput.optional(),
    }),
  }),
  output: reply({
    cancelId: id(CancelId),
    orderEligibilityResult: OrderEligibilityResult,
    warnings: list(ErrorData),
  }),
  repeatable: false,
  signed: true,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_cancellation__post.html',
});
