import { listInput, onAccount } from '../list-input';
import { listRequests } from '../list-requests';
import { readOperation } from '../operation';
import { findReturns } from './search-returns';

export const list = readOperation({
  name: 'return.list',
  title: 'List',
  summary: 'List returns: open or all, by date.',
  effect: 'read',
  input: listInput,
  target: onAccount,
  run: (context, input) => listRequests(context, input, (range) => findReturns(context, range)),
});
