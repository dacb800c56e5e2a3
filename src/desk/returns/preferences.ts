import { z } from 'zod';
import { getReturnPreferences, setReturnPreferences } from '../../ebay/calls/return';
import { AccountId } from '../../ids';
import { onAccount } from '../list-input';
import { actOperation, type DeskContext, readOperation } from '../operation';

/** What the seller asks of buyers who return something. */
export interface ReturnPreferences {
  readonly rmaRequired: boolean;
}

const readPreferences = async (context: DeskContext): Promise<ReturnPreferences> => {
  const reply = await context.ebay.send(getReturnPreferences, {});
  return { rmaRequired: reply.rmaRequired === true };
};

const words = (rmaRequired: boolean) => (rmaRequired ? 'Required' : 'Not required');

export const preferences = readOperation({
  name: 'return.preferences',
  title: 'Return preferences',
  summary: 'Show whether buyers need an RMA number.',
  effect: 'read',
  input: z.object({ account: AccountId }),
  target: onAccount,
  run: (context) => readPreferences(context),
});

export const setPreferences = actOperation({
  name: 'return.set_preferences',
  title: 'Change return preferences',
  summary: 'Require an RMA number of buyers, or stop to.',
  effect: 'decision',
  retry: 'once_if_unseen',
  precheckSummary: 'the preference can be read',
  witnessSummary: 'the preference itself',
  input: z.object({ account: AccountId, rmaRequired: z.boolean() }),
  target: onAccount,
  async precheck(context) {
    const { rmaRequired } = await readPreferences(context);
    const facts = { 'RMA number': words(rmaRequired) };
    return { allowed: true, facts, order: undefined, money: undefined, respondBy: undefined };
  },
  describe: (input) => [{ name: 'RMA number', words: words(input.rmaRequired) }],
  async run(context, input) {
    await context.ebay.send(setReturnPreferences, { body: { rmaRequired: input.rmaRequired } });
    return { words: `RMA number: ${words(input.rmaRequired).toLowerCase()}.` };
  },
  async witness(context, input) {
    const { rmaRequired } = await readPreferences(context);
    const verdict = rmaRequired === input.rmaRequired ? 'happened' : 'not_happened';
    return { verdict, readings: [{ name: 'RMA number', words: words(rmaRequired) }] };
  },
});
