import { markReturnReceived } from '../../ebay/calls/return';
import { ReturnId } from '../../ids';
import { buyerText } from '../buyer-text';
import { offered } from '../offered';
import { actOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { commentsOf } from './comments';
import { readReturn } from './read-return';
import { witnessStep } from './witness-step';

export const received = actOperation({
  name: 'return.received',
  title: 'Mark as received',
  summary: 'Tell eBay that the returned item arrived.',
  effect: 'decision',
  retry: 'once_if_unseen',
  precheckSummary: 'eBay offers it now',
  witnessSummary: 'the arrival in the history of the return',
  input: requestInput(ReturnId).extend({ comment: buyerText.optional() }),
  target: onRequest('return'),
  async precheck(context, input) {
    const { request } = await readReturn(context, input.id);
    return offered(context, { request, operation: 'return.received' });
  },
  describe: (input) => [
    { name: 'To eBay', words: 'The item is back. The time to refund begins.' },
    ...(input.comment === undefined ? [] : [{ name: 'Text to the buyer', words: input.comment }]),
  ],
  async run(context, input) {
    await context.ebay.send(markReturnReceived, { path: { returnId: input.id }, body: commentsOf(input.comment) });
    return { words: 'The item is marked as received.' };
  },
  witness: (context, { id }, { request: before }) =>
    witnessStep(context, { id, before, activity: 'SELLER_MARK_AS_RECEIVED', operation: 'return.received' }),
});
