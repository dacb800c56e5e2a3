import { CancelId } from '../../ids';
import { readOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { readCancellation } from './read-cancellation';

export const show = readOperation({
  name: 'cancellation.show',
  title: 'Show',
  summary: 'Show one cancellation with its history and money.',
  effect: 'read',
  input: requestInput(CancelId),
  target: onRequest('cancellation'),
  run: async (context, input) => (await readCancellation(context, input.id)).request,
});
