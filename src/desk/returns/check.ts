import { ReturnId } from '../../ids';
import { type AllowedNow, allowedNow } from '../allowed-now';
import { readOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { readReturn } from './read-return';
import { type RefundTerm, refundTerms } from './refund-terms';

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
    return { ...allowedNow(request), refundTerms: refundTerms(wire) };
  },
});
