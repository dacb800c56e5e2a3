import { ReturnId } from '../../ids';
import { buyerText } from '../buyer-text';
import { offered } from '../offered';
import { actOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { commentsOf } from './comments';
import { decide } from './decide';
import { readReturn } from './read-return';
import { witnessStep } from './witness-step';

export const decline = actOperation({
  name: 'return.decline',
  title: 'Decline return',
  summary: 'Decline a return that your return policy does not allow.',
  effect: 'decision',
  retry: 'once_if_unseen',
  precheckSummary: 'eBay offers to decline now',
  witnessSummary: 'the refusal in the history of the return',
  input: requestInput(ReturnId).extend({ comment: buyerText.optional() }),
  target: onRequest('return'),
  async precheck(context, input) {
    const { request } = await readReturn(context, input.id);
    return offered(context, { request, operation: 'return.decline' });
  },
  describe: (input) => [
    { name: 'To the buyer', words: 'The return is declined and closed.' },
    { name: 'Mind', words: 'A buyer whose item is not as described can ask eBay to step in at once.' },
    ...(input.comment === undefined ? [] : [{ name: 'Text to the buyer', words: input.comment }]),
  ],
  async run(context, input) {
    await decide(context, input.id, { decision: 'DECLINE', ...commentsOf(input.comment) });
    return { words: 'The return is declined.' };
  },
  witness: (context, { id }, { request: before }) =>
    witnessStep(context, { id, before, activity: 'SELLER_DECLINE_REQUEST', operation: 'return.decline' }),
});
