import { InquiryId } from '../../ids';
import { readOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { readInquiry } from './read-inquiry';

export const show = readOperation({
  name: 'inquiry.show',
  title: 'Show',
  summary: 'Show one inquiry with its shipment, money and history.',
  effect: 'read',
  input: requestInput(InquiryId),
  target: onRequest('inquiry'),
  run: async (context, input) => (await readInquiry(context, input.id)).request,
});
