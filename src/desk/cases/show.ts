import { CaseId } from '../../ids';
import { readOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { readCase } from './read-case';

export const show = readOperation({
  name: 'case.show',
  title: 'Show',
  summary: 'Show one case with its history, its outcome and whether it can be appealed.',
  effect: 'read',
  input: requestInput(CaseId),
  target: onRequest('case'),
  run: async (context, input) => (await readCase(context, input.id)).request,
});
