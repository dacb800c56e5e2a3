import { z } from 'zod';
import { escalateReturn } from '../../ebay/calls/return';
import { ReturnId } from '../../ids';
import { buyerText } from '../buyer-text';
import { offered } from '../offered';
import { actOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { named } from '../words/named';
import { returnEscalateReasonWords } from '../words/return-escalate-reason';
import { commentsOf } from './comments';
import { readReturn } from './read-return';
import { witnessStep } from './witness-step';

/** The reasons of eBay's list that a seller can have and that are not gone. */
export const RETURN_ESCALATE_REASONS = [
  'BUYER_RETURNED_WRONG_ITEM',
  'ITEM_NOT_RECEIVED',
  'ITEM_RECEIVED_IN_DIFFERENT_CONDITION',
  'TROUBLE_COMMUNICATION_WITH_BUYER',
  'OTHER',
] as const;

const Input = requestInput(ReturnId)
  .extend({ reason: z.enum(RETURN_ESCALATE_REASONS, { error: 'Choose a reason' }), comment: buyerText.optional() })
  .refine((input) => input.reason !== 'OTHER' || input.comment !== undefined, {
    path: ['comment'],
    error: 'Explain the reason',
  });

export const escalate = actOperation({
  name: 'return.escalate',
  title: 'Ask eBay to step in',
  summary: 'Ask eBay to decide a return: it becomes a case.',
  effect: 'decision',
  retry: 'once_if_unseen',
  precheckSummary: 'eBay offers it now',
  witnessSummary: 'the case of the return, or the step in its history',
  input: Input,
  target: onRequest('return'),
  async precheck(context, input) {
    const { request } = await readReturn(context, input.id);
    return offered(context, { request, operation: 'return.escalate' });
  },
  describe: (input) => [
    { name: 'To eBay', words: 'eBay decides; from then on the return is a case.' },
    { name: 'Reason', words: named(returnEscalateReasonWords, input.reason).words },
    ...(input.comment === undefined ? [] : [{ name: 'Text to eBay', words: input.comment }]),
  ],
  async run(context, input) {
    const body = { reason: input.reason, ...commentsOf(input.comment) };
    const { caseId } = await context.ebay.send(escalateReturn, { path: { returnId: input.id }, body });
    if (caseId === undefined) return { words: 'eBay was asked to step in.' };
    return { words: `eBay was asked to step in: case ${caseId}.`, madeIds: { case: caseId } };
  },
  witness: (context, { id }, { request: before }) =>
    witnessStep(context, {
      id,
      before,
      activity: 'SELLER_ESCALATE',
      operation: 'return.escalate',
      sign: ({ request }) => request.escalatedTo !== undefined || request.status?.code === 'ESCALATED',
    }),
});
