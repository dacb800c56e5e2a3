import { InquiryId } from '../../ids';
import { type AllowedNow, allowedNow } from '../allowed-now';
import { readOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { readInquiry } from './read-inquiry';

export const check = readOperation({
  name: 'inquiry.check',
  title: 'Check',
  summary: 'Say what may be done with an inquiry now, until when, and why not the rest.',
  effect: 'read',
  input: requestInput(InquiryId),
  target: onRequest('inquiry'),
  run: async (context, input): Promise<AllowedNow> => allowedNow((await readInquiry(context, input.id)).request),
});
