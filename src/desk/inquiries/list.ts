import { listInput, onAccount } from '../list-input';
import { listRequests } from '../list-requests';
import { readOperation } from '../operation';
import { findInquiries } from './search-inquiries';

export const list = readOperation({
  name: 'inquiry.list',
  title: 'List',
  summary: 'List inquiries about items that did not arrive: open or all, by date.',
  effect: 'read',
  input: listInput,
  target: onAccount,
  run: (context, input) => listRequests(context, input, (range) => findInquiries(context, range)),
});
