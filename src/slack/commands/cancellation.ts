import { approve } from '../../desk/cancellations/approve';
import { cancel } from '../../desk/cancellations/cancel';
import { check } from '../../desk/cancellations/check';
import { decline } from '../../desk/cancellations/decline';
import { list } from '../../desk/cancellations/list';
import { show } from '../../desk/cancellations/show';
import { listFilters } from '../list-filters';
import { eligibilityMessage } from '../messages/eligibility';
import { foundList } from '../messages/found-list';
import { cancelOrder } from '../modals/cancel-order';
import { declineCancellation } from '../modals/decline-cancellation';
import { acts, type Group, reads } from '../route';
import { onOrder, onRequest } from '../subject';
import { shows } from './request-reads';

export const cancellation: Group = {
  command: '/cancellation',
  kind: 'cancellation',
  title: 'cancellations',
  routes: [
    reads(check, {
      verb: 'check',
      takes: 'order',
      input: onOrder,
      look: (found, { subject, facts }) => eligibilityMessage(found, subject, facts),
      facts: (found) => found.facts,
    }),
    acts(cancel, { verb: 'cancel', takes: 'order', asks: cancelOrder }),
    shows(show),
    reads(list, {
      verb: 'list',
      takes: 'filters',
      usage: '[open|all] [buyer|seller] [from YYYY-MM-DD] [to YYYY-MM-DD]',
      input: (subject, words) => listFilters(subject.account, words, ['buyer', 'seller', 'both']),
      look: (found, seen) => foundList('cancellation.list', 'Cancellations', found, seen),
      requests: (found) => found.requests,
    }),
    acts(approve, { verb: 'approve', takes: 'request', input: onRequest, several: { fields: [] } }),
    acts(decline, { verb: 'decline', takes: 'request', asks: declineCancellation, several: { fields: [] } }),
  ],
};
