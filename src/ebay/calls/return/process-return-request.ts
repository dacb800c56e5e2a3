import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { DecisionEnum } from '../../enums/return';
import { Refund_MoneyMovementStatusEnum } from '../../enums/return-refund';
import { AmountInput, IdInput, TextInput } from '../../input';
import { group, path } from './group';

/** Decides on a return: approve, decline, offer a partial refund, give an RMA number. What is allowed now is in `sellerAvailableOptions`. */
export const processReturnRequest = defineCall({
  ...group,
  id: 'processReturnRequest',
  aim: 'take the decision on the return',
  verb: 'POST',
  path: '/post-order/v2/return/{returnId}/decide',
  input: z.strictObject({
    path,
    body: z.strictObject({
      comments: TextInput.optional(),
      decision: z.enum(DecisionEnum.values),
      keepOriginalItem: z.boolean().optional(),
      partialRefundAmount: AmountInput.optional(),
      RMANumber: IdInput.optional(),
      rMAProvided: z.boolean().optional(),
    }),
  }),
  output: reply({
    refundStatus: Refund_MoneyMovementStatusEnum,
  }),
  repeatable: false,
  signed: true,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_return-returnid_decide__post.html',
});
