import { approveCancellation } from '../../ebay/calls/cancellation';
import { CancelId } from '../../ids';
import { formatMoney } from '../../money';
import { actOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { answerable } from './answerable';
import { witnessAnswer } from './witness-answer';

/** Accepts a buyer's request: eBay cancels the order and refunds it in full. */
export const approve = actOperation({
  name: 'cancellation.approve',
  title: 'Cancel & refund',
  summary: 'Accept a buyer’s request to cancel: the order is cancelled and refunded in full.',
  effect: 'money',
  retry: 'once_if_unseen',
  precheckSummary: 'eBay still waits for the answer and the time to answer has not run out',
  witnessSummary: 'the state, status and history of the cancellation',
  input: requestInput(CancelId),
  target: onRequest('cancellation'),
  precheck: (context, input) => answerable(context, input.id),
  describe: (_input, cleared) => [
    {
      name: 'To the buyer',
      words: cleared.money === undefined ? 'The order is cancelled' : `${formatMoney(cleared.money)}, the whole order`,
    },
    { name: 'On your record', words: 'No defect: the buyer asked to cancel.' },
  ],
  async run(context, input) {
    await context.ebay.send(approveCancellation, { path: { cancelId: input.id } });
    return { words: 'eBay accepted: the order is being cancelled.' };
  },
  witness: (context, input) => witnessAnswer(context, input.id, 'approved'),
});
