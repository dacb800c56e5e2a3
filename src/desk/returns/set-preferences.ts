import { z } from 'zod';
import { setReturnPreferences } from '../../ebay/calls/return';
import { AccountId } from '../../ids';
import { onAccount } from '../list-input';
import { actOperation } from '../operation';
import { readPreferences, rmaWords } from './read-preferences';

export const setPreferences = actOperation({
  name: 'return.set_preferences',
  title: 'Change return preferences',
  summary: 'Require an RMA number of buyers, or stop to.',
  effect: 'decision',
  retry: 'once_if_unseen',
  precheckSummary: 'the preference can be read',
  witnessSummary: 'the preference itself',
  input: z.object({ account: AccountId, rmaRequired: z.boolean('Say whether an RMA number is required') }),
  target: onAccount,
  async precheck(context) {
    const { rmaRequired } = await readPreferences(context);
    const facts = { 'RMA number': rmaWords(rmaRequired) };
    return { allowed: true, facts, order: undefined, money: undefined, respondBy: undefined };
  },
  describe: (input) => [{ name: 'RMA number', words: rmaWords(input.rmaRequired) }],
  async run(context, input) {
    await context.ebay.send(setReturnPreferences, { body: { rmaRequired: input.rmaRequired } });
    return { words: `RMA number: ${rmaWords(input.rmaRequired).toLowerCase()}.` };
  },
  async witness(context, input) {
    const { rmaRequired } = await readPreferences(context);
    const verdict = rmaRequired === input.rmaRequired ? 'happened' : 'not_happened';
    return { verdict, readings: [{ name: 'RMA number', words: rmaWords(rmaRequired) }] };
  },
});
