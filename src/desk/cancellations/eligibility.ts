import { checkCancellationEligibility } from '../../ebay/calls/cancellation';
import type { OrderEligibilityResult } from '../../ebay/types/cancellation-eligibility';
import type { OrderKey } from '../../ids';
import { formatMoney, type Money } from '../../money';
import type { Named } from '../buyer-request';
import type { Facts } from '../facts';
import type { DeskContext } from '../operation';
import type { Order } from '../orders/order';
import { orderKeyFor } from '../orders/order-key';
import { orderIfReadable } from '../orders/read-order';
import { present } from '../present';
import { cancelReasonWords, effectOnRecord } from '../words/cancel-reason';
import { eligibilityFailureWords } from '../words/eligibility-failure';
import { named } from '../words/named';

/** One reason with which the order may be cancelled, and what it does to the seller's record. */
export interface CancelReasonChoice extends Named {
  readonly effect: string;
}

export interface ItemEligibility {
  readonly itemId?: string;
  readonly transactionId?: string;
  readonly title?: string;
  readonly eligible: boolean;
  readonly failures: readonly Named[];
}

/** Whether an order can be cancelled by its seller, and how. */
export interface Eligibility {
  readonly order: OrderKey;
  readonly buyer?: string;
  readonly amount?: Money;
  readonly eligible: boolean;
  /** Exactly the reasons that eBay offers for this order. */
  readonly reasons: readonly CancelReasonChoice[];
  readonly failures: readonly Named[];
  readonly items: readonly ItemEligibility[];
  /** What a decision rests on: hashed into the button that leads to the act. */
  readonly facts: Facts;
}

type EligibilityReply = Omit<OrderEligibilityResult, 'legacyOrderId'>;

/** Each reason once: eBay repeats an order's reasons on each of its items. */
export const failuresOf = (codes: readonly string[]): Named[] =>
  [...new Set(codes)].map((code) => named(eligibilityFailureWords, code));

/** eBay's answer in our words. What eBay leaves out counts as not eligible: nothing is cancelled on a guess. */
export const fromEligibility = (reply: EligibilityReply, key: OrderKey, order: Order | undefined): Eligibility => {
  const eligible = reply.eligible === true;
  const reasons = reply.eligibleCancelReason.map((code) => ({
    ...named(cancelReasonWords, code),
    effect: effectOnRecord(code),
  }));
  return {
    order: key,
    ...present({ buyer: order?.buyer, amount: order?.total }),
    eligible,
    reasons,
    failures: failuresOf(reply.failureReason),
    items: reply.itemEligibilityResult.map((item) => ({
      ...present({
        itemId: item.itemId,
        transactionId: item.transactionId,
        title: order?.items.find((line) => line.itemId === item.itemId)?.title,
      }),
      eligible: item.eligible === true,
      failures: failuresOf(item.failureReason),
    })),
    facts: {
      'Can be cancelled': eligible ? 'yes' : 'no',
      'Reasons offered':
        reasons
          .map((reason) => reason.words)
          .sort()
          .join(', ') || 'none',
      'Order total': order?.total === undefined ? 'unknown' : formatMoney(order.total),
      Payment: order?.payment?.words ?? 'unknown',
    },
  };
};

/** Asks eBay whether the order can be cancelled. The paid form of its id is preferred where it is known. @throws AppError */
export const readEligibility = async (context: DeskContext, spelling: string): Promise<Eligibility> => {
  const key = await orderKeyFor(context, spelling);
  const [reply, order] = await Promise.all([
    context.ebay.send(checkCancellationEligibility, { body: { legacyOrderId: key } }),
    orderIfReadable(context, key),
  ]);
  return fromEligibility(reply, order?.key ?? key, order);
};
