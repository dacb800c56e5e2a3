import { ReturnId } from '../../ids';
import { type AllowedNow, allowedNow } from '../allowed-now';
import { readOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { readReturn } from './read-return';
import { type RefundTerm, refundTerms } from './refund-terms';

const ACTS = {
  'return.approve': 'Approve the return',
  'return.decline': 'Decline the return',
  'return.offer': 'Offer a partial refund',
  'return.rma': 'Give an RMA number',
  'return.label': 'Send a return label',
  'return.received': 'Mark the item as received',
  'return.refund': 'Refund the buyer',
  'return.message': 'Write to the buyer',
  'return.escalate': 'Ask eBay to step in',
};

/** What may be done with a return, and the terms of its refund. */
export interface ReturnCheck extends AllowedNow {
  readonly refundTerms: readonly RefundTerm[];
}

export const check = readOperation({
  name: 'return.check',
  title: 'Check',
  summary: 'Say what may be done with a return now, until when, and why not the rest.',
  effect: 'read',
  input: requestInput(ReturnId),
  target: onRequest('return'),
  async run(context, input): Promise<ReturnCheck> {
    const { request, wire } = await readReturn(context, input.id);
    return { ...allowedNow(request, ACTS), refundTerms: refundTerms(wire) };
  },
});
