import type { RequestLookup, RequestSearch } from '../lookup';
import { readReturn } from './read-return';
import { findReturns, RETURN_PAGE } from './search-returns';

export const returnLookup: RequestLookup = {
  kind: 'return',
  read: async (context, id, options) => (await readReturn(context, id, options)).request,
  ofOrder: async (context, order) => [...(await findReturns(context, { order })).rows],
};

export const returnSearch: RequestSearch = {
  name: 'returns',
  kind: 'return',
  family: 'post-order.return',
  part: 1,
  pageSize: RETURN_PAGE,
  search: (context, range, options) => findReturns(context, range, options),
  covers: () => true,
  enrich: async (context, row, options) => (await readReturn(context, row.id, options)).request,
};
