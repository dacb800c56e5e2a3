import { amountInput } from '../../ebay/input';
import { ReturnId } from '../../ids';
import { compare, formatMoney } from '../../money';
import { buyerText } from '../buyer-text';
import { offered } from '../offered';
import { actOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { ticked, writtenAmount } from '../written';
import { commentsOf } from './comments';
import { decide } from './decide';
import { readReturn } from './read-return';
import { witnessStep } from './witness-step';

const Input = requestInput(ReturnId).extend({
  amount: writtenAmount.refine((money) => Number(money.amount) > 0, { error: 'Offer more than nothing' }),
  /** Whether the buyer keeps the item; else it is sent back. */
  keepItem: ticked.default(false),
  comment: buyerText.optional(),
});

/** Offers a part of the price; the money moves when the buyer accepts, without another act of the seller. */
export const offer = actOperation({
  name: 'return.offer',
  title: 'Offer partial refund',
  summary: 'Offer the buyer a part of the price, once; it is paid when the buyer accepts.',
  effect: 'money',
  retry: 'once_if_unseen',
  precheckSummary: 'eBay offers it now, and the amount is less than the whole refund',
  witnessSummary: 'the offer in the history of the return',
  input: Input,
  target: onRequest('return'),
  async precheck(context, input) {
    const { request } = await readReturn(context, input.id);
    const clear = await offered(context, { request, operation: 'return.offer', money: input.amount });
    const whole = request.amount;
    if (!clear.allowed || whole === undefined) return clear;
    if (whole.currency !== input.amount.currency) {
      return {
        allowed: false,
        reason: `This return is paid in ${whole.currency}.`,
        hint: 'Offer that currency.',
        request,
      };
    }
    if (compare(input.amount, whole) < 0) return clear;
    return {
      allowed: false,
      reason: `A partial refund must be less than the whole refund of ${formatMoney(whole)}.`,
      hint: 'Refund in full instead.',
      request,
    };
  },
  describe: (input) => [
    { name: 'Offered to the buyer', words: formatMoney(input.amount) },
    { name: 'The item', words: input.keepItem ? 'The buyer keeps it' : 'The buyer sends it back' },
    { name: 'Mind', words: 'An offer can be made once. It is paid as soon as the buyer accepts.' },
    ...(input.comment === undefined ? [] : [{ name: 'Text to the buyer', words: input.comment }]),
  ],
  async run(context, input) {
    await decide(context, input.id, {
      decision: 'OFFER_PARTIAL_REFUND',
      partialRefundAmount: amountInput(input.amount),
      keepOriginalItem: input.keepItem,
      ...commentsOf(input.comment),
    });
    return { words: `${formatMoney(input.amount)} is offered to the buyer.` };
  },
  witness: (context, { id }, { request: before }) =>
    witnessStep(context, { id, before, activity: 'SELLER_OFFER_PARTIAL_REFUND', operation: 'return.offer' }),
});
