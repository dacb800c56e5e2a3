import { check } from '../../desk/inquiries/check';
import { escalate } from '../../desk/inquiries/escalate';
import { list } from '../../desk/inquiries/list';
import { message } from '../../desk/inquiries/message';
import { refund } from '../../desk/inquiries/refund';
import { shipped } from '../../desk/inquiries/shipped';
import { show } from '../../desk/inquiries/show';
import { requestFacts } from '../../desk/request-facts';
import { listFilters } from '../list-filters';
import { allowedMessage } from '../messages/allowed-now';
import { foundList } from '../messages/found-list';
import { comment } from '../modals/about-request';
import { refundInquiry, tellShipment } from '../modals/answer-inquiry';
import { escalateInquiry } from '../modals/escalate';
import { writeToBuyer } from '../modals/write-to-buyer';
import { acts, type Group, reads } from '../route';
import { onRequest } from '../subject';
import { shows } from './request-reads';

export const inquiry: Group = {
  command: '/inquiry',
  kind: 'inquiry',
  title: 'items that never arrived',
  routes: [
    reads(check, {
      verb: 'check',
      takes: 'request',
      input: onRequest,
      look: allowedMessage,
      facts: ({ request }) => requestFacts(request),
    }),
    shows(show),
    reads(list, {
      verb: 'list',
      takes: 'filters',
      usage: '[open|all] [from YYYY-MM-DD] [to YYYY-MM-DD]',
      input: (subject, words) => listFilters(subject.account, words, []),
      look: (found, seen) => foundList('inquiry.list', 'Items not received', found, seen),
      requests: (found) => found.requests,
    }),
    acts(refund, { verb: 'refund', takes: 'request', asks: refundInquiry, several: { fields: [comment] } }),
    acts(shipped, { verb: 'shipped', takes: 'request', asks: tellShipment }),
    acts(message, { verb: 'message', takes: 'request', asks: writeToBuyer(show) }),
    acts(escalate, { verb: 'escalate', takes: 'request', asks: escalateInquiry }),
  ],
};
