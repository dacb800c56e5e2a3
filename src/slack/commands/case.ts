import { appeal } from '../../desk/cases/appeal';
import { list } from '../../desk/cases/list';
import { show } from '../../desk/cases/show';
import { requestFacts } from '../../desk/request-facts';
import { listFilters } from '../list-filters';
import { foundList } from '../messages/found-list';
import { requestDetails } from '../messages/request-details';
import { appealCase } from '../modals/appeal-case';
import { acts, type Group, reads } from '../route';
import { onRequest } from '../subject';

export const cases: Group = {
  command: '/case',
  kind: 'case',
  title: 'cases that eBay decides',
  routes: [
    reads(show, {
      verb: 'show',
      takes: 'request',
      input: onRequest,
      look: requestDetails,
      facts: requestFacts,
    }),
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
