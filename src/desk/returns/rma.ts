import { ReturnId } from '../../ids';
import { buyerText } from '../buyer-text';
import { offered } from '../offered';
import { actOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { rmaNumber } from './approve';
import { commentsOf } from './comments';
import { decide } from './decide';
import { readReturn } from './read-return';
import { witnessStep } from './witness-step';

export const rma = actOperation({
  name: 'return.rma',
  title: 'Give RMA number',
  summary: 'Give the buyer the RMA number that your return policy requires.',
  effect: 'decision',
  retry: 'once_if_unseen',
  precheckSummary: 'eBay asks for an RMA number now',
  witnessSummary: 'the RMA number of the return, or its step in the history',
  input: requestInput(ReturnId).extend({ rma: rmaNumber, comment: buyerText.optional() }),
  target: onRequest('return'),
  async precheck(context, input) {
    const { request } = await readReturn(context, input.id);
    return offered(context, { request, operation: 'return.rma' });
  },
  describe: (input) => [
    { name: 'RMA number', words: input.rma },
    ...(input.comment === undefined ? [] : [{ name: 'Text to the buyer', words: input.comment }]),
  ],
  async run(context, input) {
    const decision = { decision: 'PROVIDE_RMA', RMANumber: input.rma, rMAProvided: true } as const;
    await decide(context, input.id, { ...decision, ...commentsOf(input.comment) });
    return { words: `The buyer has the RMA number ${input.rma}.` };
  },
  witness: (context, input, { request: before }) =>
    witnessStep(context, {
      id: input.id,
      before,
      activity: 'SELLER_PROVIDE_RMA',
      operation: 'return.rma',
      sign: ({ wire }) => wire.detail?.RMANumber === input.rma,
    }),
});
