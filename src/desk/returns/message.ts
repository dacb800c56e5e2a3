import { sendReturnMessage } from '../../ebay/calls/return';
import { ReturnId } from '../../ids';
import { buyerText } from '../buyer-text';
import { witnessMessage } from '../message-witness';
import { offered } from '../offered';
import { actOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { readReturn } from './read-return';

export const message = actOperation({
  name: 'return.message',
  title: 'Write to buyer',
  summary: 'Write to the buyer about a return.',
  effect: 'reply',
  retry: 'never',
  precheckSummary: 'eBay offers to write now',
  witnessSummary: 'eBay’s answer alone; a lost answer leaves it open whether the text was sent',
  input: requestInput(ReturnId).extend({ text: buyerText }),
  target: onRequest('return'),
  async precheck(context, input) {
    const { request } = await readReturn(context, input.id);
    return offered(context, { request, operation: 'return.message' });
  },
  describe: (input) => [{ name: 'Text to the buyer', words: input.text }],
  async run(context, input) {
    await context.ebay.send(sendReturnMessage, {
      path: { returnId: input.id },
      body: { message: { content: input.text } },
    });
    return { words: 'The message was sent to the buyer.' };
  },
  witness: (context, { id }, _cleared, answer) => witnessMessage(answer, () => readReturn(context, id)),
});
