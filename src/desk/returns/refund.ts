import { z } from 'zod';
import { issueReturnRefund } from '../../ebay/calls/return';
import { RefundFeeTypeEnum } from '../../ebay/enums/return-refund';
import { amountInput } from '../../ebay/input';
import { AppError } from '../../errors';
import { ReturnId } from '../../ids';
import { formatMoney } from '../../money';
import { buyerText } from '../buyer-text';
import { offered } from '../offered';
import { actOperation, type DeskContext } from '../operation';
import { present } from '../present';
import { onRequest, requestInput } from '../request-input';
import { moneyMovementStatusWords } from '../words/money-movement';
import { named } from '../words/named';
import { refundFeeWords } from '../words/refund-fee';
import { ticked, writtenAmount } from '../written';
import { commentsOf } from './comments';
import { readReturn } from './read-return';
import { refundFault, refundTotal } from './refund-fault';
import { refundTerms, suggestedRefund } from './refund-terms';
import { witnessRefund } from './witness-refund';

const PARTS = 'Name the parts of the refund';

const Input = requestInput(ReturnId).extend({
  /** The parts of the refund; eBay's suggestion when left out. */
  lines: z
    .array(
      z.object(
        { feeType: z.enum(RefundFeeTypeEnum.values, 'Name a part of the refund'), amount: writtenAmount },
        'Name a part of the refund with its amount',
      ),
      PARTS,
    )
    .min(1, PARTS)
    .optional(),
  relist: ticked.optional(),
  comment: buyerText.optional(),
});
type Input = z.infer<typeof Input>;

const NO_TERMS = {
  allowed: false,
  reason: 'eBay does not say what the refund is made of.',
  hint: 'Refund on the eBay website.',
} as const;

/** Whether the refund is offered and keeps to eBay's terms, read anew. */
const look = async (context: DeskContext, input: Input) => {
  const { request, wire } = await readReturn(context, input.id);
  const terms = refundTerms(wire);
  const lines = input.lines ?? suggestedRefund(terms);
  const total = refundTotal(lines);
  const clear = await offered(context, { request, operation: 'return.refund', money: total });
  return { request, terms, lines, total, clear };
};

/** Refunds a return, part by part, within the terms that eBay lists. */
export const refund = actOperation({
  name: 'return.refund',
  title: 'Refund',
  summary: 'Refund a return: eBay’s suggestion, or part by part within eBay’s bounds, and relist the item if wanted.',
  effect: 'money',
  retry: 'once_if_unseen',
  precheckSummary: 'eBay offers the refund now, and every part keeps to eBay’s bounds and deductions',
  witnessSummary: 'the refund’s status, the state and the history of the return',
  input: Input,
  target: onRequest('return'),
  async precheck(context, input) {
    const { request, terms, lines, total, clear } = await look(context, input);
    if (!clear.allowed) return clear;
    if (terms.length === 0 || total === undefined) return { ...NO_TERMS, request };
    const fault = refundFault(lines, terms);
    if (fault === undefined) return clear;
    return { allowed: false, reason: fault, hint: 'Correct the parts of the refund and ask again.', request };
  },
  describe: (input, cleared) => [
    ...(cleared.money === undefined ? [] : [{ name: 'To the buyer', words: formatMoney(cleared.money) }]),
    ...(input.lines ?? []).map((line) => ({
      name: named(refundFeeWords, line.feeType).words,
      words: formatMoney(line.amount),
    })),
    ...(input.relist === true ? [{ name: 'The item', words: 'Is listed again' }] : []),
    ...(input.comment === undefined ? [] : [{ name: 'Text to the buyer', words: input.comment }]),
  ],
  async run(context, input, cleared) {
    const lines = input.lines ?? suggestedRefund(refundTerms((await readReturn(context, input.id)).wire));
    const total = refundTotal(lines);
    if (total === undefined || total.amount !== cleared.money?.amount) {
      throw new AppError('changed', 'eBay’s suggestion for this refund has changed.', { hint: 'Look at it again.' });
    }
    const itemizedRefundDetail = lines.map(({ feeType, amount }) => ({
      refundFeeType: feeType,
      refundAmount: amountInput(amount),
    }));
    const { refundStatus } = await context.ebay.send(issueReturnRefund, {
      path: { returnId: input.id },
      body: {
        refundDetail: { itemizedRefundDetail, totalAmount: amountInput(total) },
        ...commentsOf(input.comment),
        ...present({ relistItem: input.relist }),
      },
    });
    if (refundStatus === 'FAILED') {
      throw new AppError('refused', 'eBay says that the refund failed.', {
        hint: 'Look at the funds of the account, then try the refund again.',
      });
    }
    const words = refundStatus === undefined ? 'Pending' : named(moneyMovementStatusWords, refundStatus).words;
    return { words: `Refund of ${formatMoney(total)}: ${words}.` };
  },
  witness: (context, input, cleared) => witnessRefund(context, input.id, cleared.request),
});
