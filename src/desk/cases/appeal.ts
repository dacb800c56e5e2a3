import { appealCaseDecision } from '../../ebay/calls/casemanagement';
import { CaseId } from '../../ids';
import { buyerText } from '../buyer-text';
import { offered } from '../offered';
import { actOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { readCase } from './read-case';

/** Asks eBay to look at a decision again: all that a seller can do about a case from outside the website. */
export const appeal = actOperation({
  name: 'case.appeal',
  title: 'Appeal',
  summary: 'Appeal eBay’s decision of a case, once, with new evidence in words.',
  effect: 'decision',
  retry: 'once_if_unseen',
  precheckSummary: 'eBay says that the case can be appealed',
  witnessSummary: 'the case’s appeal',
  input: requestInput(CaseId).extend({ comment: buyerText }),
  target: onRequest('case'),
  async precheck(context, input) {
    const { request } = await readCase(context, input.id);
    return offered(context, { request, operation: 'case.appeal' });
  },
  describe: (input, cleared) => [
    {
      name: 'To eBay',
      words: 'Please look at the decision again. It can be asked once; eBay answers in about two days.',
    },
    ...(cleared.request?.details.filter((detail) => detail.name === 'Appeal') ?? []),
    { name: 'Text to eBay', words: input.comment },
  ],
  async run(context, input) {
    const body = { comments: { content: input.comment } };
    await context.ebay.send(appealCaseDecision, { path: { caseId: input.id }, body });
    return { words: 'The appeal is with eBay.' };
  },
  async witness(context, input) {
    const { wire, request } = await readCase(context, input.id);
    const made =
      wire.appealDetails?.appealDate !== undefined || /SELLER/.test(wire.appealDetails?.appealStatusEnum ?? '');
    const verdict = made ? 'happened' : request.options.includes('case.appeal') ? 'not_happened' : 'unsure';
    const readings = [
      { name: 'Case', words: request.state.words },
      ...request.details.filter((detail) => detail.name === 'Appeal'),
    ];
    return { verdict, readings, request };
  },
});
