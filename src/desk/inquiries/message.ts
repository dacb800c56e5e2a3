import { sendInquiryMessage } from '../../ebay/calls/inquiry';
import { InquiryId } from '../../ids';
import { buyerText } from '../buyer-text';
import { witnessMessage } from '../message-witness';
import { offered } from '../offered';
import { actOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { readInquiry } from './read-inquiry';

export const message = actOperation({
  name: 'inquiry.message',
  title: 'Write to buyer',
  summary: 'Write to the buyer about an item that did not arrive.',
  effect: 'reply',
  retry: 'never',
  precheckSummary: 'the inquiry is open',
  witnessSummary: 'eBay’s answer alone; a lost answer leaves it open whether the text was sent',
  input: requestInput(InquiryId).extend({ text: buyerText }),
  target: onRequest('inquiry'),
  async precheck(context, input) {
    const { request } = await readInquiry(context, input.id);
    return offered(context, { request, operation: 'inquiry.message' });
  },
  describe: (input) => [{ name: 'Text to the buyer', words: input.text }],
  async run(context, input) {
    const body = { message: { content: input.text } };
    await context.ebay.send(sendInquiryMessage, { path: { inquiryId: input.id }, body });
    return { words: 'The message was sent to the buyer.' };
  },
  witness: (context, { id }, _cleared, answer) => witnessMessage(answer, () => readInquiry(context, id)),
});
