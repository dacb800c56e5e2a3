import { z } from 'zod';
import { createCancellation } from '../../ebay/calls/cancellation';
import { dateTimeInput } from '../../ebay/input';
import { AppError } from '../../errors';
import { AccountId } from '../../ids';
import { formatMoney } from '../../money';
import { actOperation } from '../operation';
import { onOrder, orderText } from '../order-input';
import { present } from '../present';
import { cancelReasonWords, effectOnRecord } from '../words/cancel-reason';
import { named } from '../words/named';
import { ticked } from '../written';
import { failuresOf, readEligibility } from './eligibility';
import { witnessCancelled } from './witness-cancelled';

const Input = z
  .object({
    account: AccountId,
    order: orderText,
    /** eBay's CancelReasonEnum, one of those that the check offered. */
    reason: z.string('Choose a reason').regex(/^\w{1,60}$/, 'Choose a reason'),
    buyerPaid: ticked.optional(),
    /** ISO 8601 instant. */
    buyerPaidAt: z.iso.datetime({ offset: true, error: 'Write the day of the payment as a date and time' }).optional(),
  })
  .refine((input) => input.buyerPaidAt === undefined || input.buyerPaid === true, {
    path: ['buyerPaidAt'],
    error: 'A date of payment can only be given for a paid order',
  });

const sentence = (failures: readonly { readonly words: string }[], otherwise: string) =>
  failures.length === 0 ? otherwise : `${failures.map((failure) => failure.words).join('; ')}.`;

/** Cancels a whole order as its seller; a paid order is refunded at once, without the buyer's consent. */
export const cancel = actOperation({
  name: 'cancellation.cancel',
  title: 'Cancel order',
  summary: 'Cancel a whole order as its seller; a paid order is refunded at once.',
  effect: 'money',
  retry: 'once_if_unseen',
  precheckSummary: 'eBay says that the order can be cancelled, with the chosen reason',
  witnessSummary: 'the cancellation by its id, else found by its order',
  input: Input,
  target: onOrder,
  async precheck(context, input) {
    const check = await readEligibility(context, input.order);
    if (!check.eligible) {
      const all = [...check.failures, ...check.items.flatMap((item) => item.failures)];
      const failures = [...new Map(all.map((failure) => [failure.code, failure])).values()];
      return {
        allowed: false,
        reason: sentence(failures, 'eBay does not allow this order to be cancelled and gives no reason.'),
        hint: 'Look at the order on the eBay website to see what is open on it.',
      };
    }
    if (!check.reasons.some((reason) => reason.code === input.reason)) {
      return {
        allowed: false,
        reason: `eBay does not offer the reason "${named(cancelReasonWords, input.reason).words}" for this order.`,
        hint: `Choose one of: ${check.reasons.map((reason) => reason.words).join(', ') || 'none is offered now'}.`,
      };
    }
    return { allowed: true, facts: check.facts, order: check.order, money: check.amount, respondBy: undefined };
  },
  describe: (input, cleared) => [
    { name: 'Order', words: cleared.order ?? input.order },
    { name: 'Reason', words: named(cancelReasonWords, input.reason).words },
    { name: 'On your record', words: effectOnRecord(input.reason) },
    {
      name: 'To the buyer',
      words:
        cleared.money === undefined ? 'What was paid is refunded' : `${formatMoney(cleared.money)}, if it was paid`,
    },
  ],
  async run(context, input, cleared) {
    const reply = await context.ebay.send(createCancellation, {
      body: {
        legacyOrderId: cleared.order ?? input.order,
        cancelReason: input.reason,
        ...present({
          buyerPaid: input.buyerPaid,
          buyerPaidDate: input.buyerPaidAt === undefined ? undefined : dateTimeInput(new Date(input.buyerPaidAt)),
        }),
      },
    });
    // eBay's own sample answers with another order id than was sent, so only the new id counts.
    if (reply.cancelId !== undefined) {
      return { words: `eBay opened the cancellation ${reply.cancelId}.`, madeIds: { cancellation: reply.cancelId } };
    }
    const result = reply.orderEligibilityResult;
    const failures = failuresOf([
      ...(result?.failureReason ?? []),
      ...(result?.itemEligibilityResult ?? []).flatMap((item) => item.failureReason),
    ]);
    throw new AppError('refused', `eBay did not cancel the order: ${sentence(failures, 'it gave no reason.')}`, {
      hint: 'Check why it cannot be cancelled, or look at the order on the eBay website.',
    });
  },
  witness: (context, input, cleared, answer) =>
    witnessCancelled(context, cleared.order ?? input.order, answer?.madeIds?.cancellation),
});
