import { ReturnId } from '../../ids';
import { readOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { readReturn } from './read-return';

export const show = readOperation({
  name: 'return.show',
  title: 'Show',
  summary: 'Show one return with its money and tracking.',
  effect: 'read',
  input: requestInput(ReturnId),
  target: onRequest('return'),
  run: async (context, input) => (await readReturn(context, input.id)).request,
});
