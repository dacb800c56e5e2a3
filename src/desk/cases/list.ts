import { listInput, onAccount } from '../list-input';
import { listRequests } from '../list-requests';
import { readOperation } from '../operation';
import { findCases } from './search-cases';

export const list = readOperation({
  name: 'case.list',
  title: 'List',
  summary: 'List cases that eBay decides: open or all, by date.',
  effect: 'read',
  input: listInput,
  target: onAccount,
  run: (context, input) => listRequests(context, input, (range) => findCases(context, range)),
});
