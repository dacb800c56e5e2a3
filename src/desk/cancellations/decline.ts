import { z } from 'zod';
import { rejectCancellation } from '../../ebay/calls/cancellation';
import { dateTimeInput } from '../../ebay/input';
import { CancelId } from '../../ids';
import { actOperation } from '../operation';
import { present } from '../present';
import { onRequest, requestInput } from '../request-input';
import { written } from '../written';
import { answerable } from './answerable';
import { witnessAnswer } from './witness-answer';

const Input = requestInput(CancelId).extend({
  /** When the order was shipped, as an ISO 8601 instant; only where it was. */
  shippedAt: z.iso.datetime({ offset: true, error: 'Write the ship date as a date and time' }).optional(),
  trackingNumber: written('Write the tracking number', 60).optional(),
});

/** Refuses a buyer's request, usually because the order has shipped. eBay takes no reason. */
export const decline = actOperation({
  name: 'cancellation.decline',
  title: 'Decline',
  summary: 'Decline a buyer’s request to cancel, with ship date and tracking number where the order was shipped.',
  effect: 'decision',
  retry: 'once_if_unseen',
  precheckSummary: 'eBay still waits for the answer and the time to answer has not run out',
  witnessSummary: 'the state, status and history of the cancellation',
  input: Input,
  target: onRequest('cancellation'),
  async precheck(context, input) {
    const clear = await answerable(context, input.id);
    return clear.allowed ? { ...clear, money: undefined } : clear;
  },
  describe: (input) => [
    { name: 'To the buyer', words: 'The order goes on; eBay tells the buyer that you declined.' },
    ...(input.shippedAt === undefined ? [] : [{ name: 'Shipped', words: input.shippedAt }]),
    ...(input.trackingNumber === undefined ? [] : [{ name: 'Tracking number', words: input.trackingNumber }]),
  ],
  async run(context, input) {
    const shipmentDate = input.shippedAt === undefined ? undefined : dateTimeInput(new Date(input.shippedAt));
    await context.ebay.send(rejectCancellation, {
      path: { cancelId: input.id },
      body: present({ shipmentDate, trackingNumber: input.trackingNumber }),
    });
    return { words: 'Declined: the order goes on.' };
  },
  witness: (context, input) => witnessAnswer(context, input.id, 'declined'),
});
