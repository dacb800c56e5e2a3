import type { RequestLookup, RequestSearch } from '../lookup';
import { readCase } from './read-case';
import { CASE_PAGE, findCases } from './search-cases';

export const caseLookup: RequestLookup = {
  kind: 'case',
  read: async (context, id, options) => (await readCase(context, id, options)).request,
  ofOrder: async (context, order) => [...(await findCases(context, { order })).rows],
};

export const caseSearch: RequestSearch = {
  name: 'cases',
  kind: 'case',
  family: 'post-order.casemanagement',
  part: 1,
  pageSize: CASE_PAGE,
  search: (context, range, options) => findCases(context, range, options),
  covers: () => true,
  enrich: async (context, row, options) => (await readCase(context, row.id, options)).request,
};
