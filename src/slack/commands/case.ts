import { appeal } from '../../desk/cases/appeal';
import { list } from '../../desk/cases/list';
import { show } from '../../desk/cases/show';
import { listFilters } from '../list-filters';
import { foundList } from '../messages/found-list';
import { appealCase } from '../modals/appeal-case';
import { acts, type Group, reads } from '../route';
import { shows } from './request-reads';

export const cases: Group = {
  command: '/case',
  kind: 'case',
  title: 'cases that eBay decides',
  routes: [
    shows(show),
    reads(list, {
      verb: 'list',
      takes: 'filters',
      usage: '[open|all] [from YYYY-MM-DD] [to YYYY-MM-DD]',
      input: (subject, words) => listFilters(subject.account, words, []),
      look: (found, seen) => foundList('case.list', 'Cases', found, seen),
    }),
    acts(appeal, { verb: 'appeal', takes: 'request', asks: appealCase }),
  ],
};
