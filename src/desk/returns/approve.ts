import { ReturnId } from '../../ids';
import { buyerText } from '../buyer-text';
import { offered } from '../offered';
import { actOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { written } from '../written';
import { commentsOf } from './comments';
import { decide } from './decide';
import { readReturn } from './read-return';
import { witnessStep } from './witness-step';

/** eBay does not look into RMA numbers. */
export const rmaNumber = written('Write an RMA number', 60);

export const approve = actOperation({
  name: 'return.approve',
  title: 'Approve return',
  summary: 'Accept a return: the buyer may send the item back. Give an RMA number where you require one.',
  effect: 'decision',
  retry: 'once_if_unseen',
  precheckSummary: 'eBay offers the approval now',
  witnessSummary: 'the approval in the history of the return',
  input: requestInput(ReturnId).extend({ rma: rmaNumber.optional(), comment: buyerText.optional() }),
  target: onRequest('return'),
  async precheck(context, input) {
    const { request, wire } = await readReturn(context, input.id);
    const clear = await offered(context, { request, operation: 'return.approve' });
    const needsRma = wire.summary?.returnPolicy?.rmaRequired === true && wire.detail?.RMANumber === undefined;
    const first = needsRma && request.options.includes('return.rma') && input.rma === undefined;
    if (!clear.allowed || !first) return clear;
    return { allowed: false, reason: 'This return needs an RMA number.', hint: 'Give the RMA number first.', request };
  },
  describe: (input, cleared) => [
    { name: 'To the buyer', words: 'The return is accepted; the item may be sent back.' },
    ...(input.rma === undefined ? [] : [{ name: 'RMA number', words: input.rma }]),
    ...(input.comment === undefined ? [] : [{ name: 'Text to the buyer', words: input.comment }]),
    ...(cleared.request?.details.filter((detail) => detail.name === 'Kind') ?? []),
  ],
  async run(context, input) {
    const rma = input.rma === undefined ? {} : { RMANumber: input.rma, rMAProvided: true };
    await decide(context, input.id, { decision: 'APPROVE', ...rma, ...commentsOf(input.comment) });
    return { words: 'The return is approved.' };
  },
  witness: (context, { id }, { request: before }) =>
    witnessStep(context, { id, before, activity: 'SELLER_APPROVE_REQUEST', operation: 'return.approve' }),
});
