import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { Refund_MoneyMovementStatusEnum, RefundFeeTypeEnum } from '../../enums/return-refund';
import { AmountInput, TextInput } from '../../input';
import { group, path } from './group';

/** Refunds a return, item by item; `totalAmount` must be their sum. PENDING is a normal answer. */
export const issueReturnRefund = defineCall({
  ...group,
  id: 'issueReturnRefund',
  aim: 'refund the buyer',
  verb: 'POST',
  path: '/post-order/v2/return/{returnId}/issue_refund',
  input: z.strictObject({
    path,
    body: z.strictObject({
      comments: TextInput.optional(),
      refundDetail: z.strictObject({
        itemizedRefundDetail: z
          .array(z.strictObject({ refundAmount: AmountInput, refundFeeType: z.enum(RefundFeeTypeEnum.values) }))
          .min(1),
        totalAmount: AmountInput,
      }),
      relistItem: z.boolean().optional(),
    }),
  }),
  output: reply({
    refundStatus: Refund_MoneyMovementStatusEnum,
  }),
  repeatable: false,
  signed: true,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_return-returnid_issue_refund__post.html',
});
