import { requestFacts } from '../../desk/request-facts';
import { approve } from '../../desk/returns/approve';
import { check } from '../../desk/returns/check';
import { decline } from '../../desk/returns/decline';
import { escalate } from '../../desk/returns/escalate';
import { files } from '../../desk/returns/files';
import { label } from '../../desk/returns/label';
import { list } from '../../desk/returns/list';
import { message } from '../../desk/returns/message';
import { offer } from '../../desk/returns/offer';
import { preferences } from '../../desk/returns/preferences';
import { received } from '../../desk/returns/received';
import { refund } from '../../desk/returns/refund';
import { rma } from '../../desk/returns/rma';
import { setPreferences } from '../../desk/returns/set-preferences';
import { show } from '../../desk/returns/show';
import { tracking } from '../../desk/returns/tracking';
import { upload } from '../../desk/returns/upload';
import { listFilters } from '../list-filters';
import { allowedMessage } from '../messages/allowed-now';
import { foundList } from '../messages/found-list';
import { preferencesMessage } from '../messages/preferences';
import { returnFilesMessage } from '../messages/return-files';
import { trackingMessage } from '../messages/tracking';
import { comment } from '../modals/about-request';
import { approveReturn, declineReturn, giveRma, offerPartialRefund } from '../modals/answer-return';
import { escalateReturn } from '../modals/escalate';
import { refundReturn } from '../modals/refund-return';
import { returnPreferences } from '../modals/return-preferences';
import { sendLabel } from '../modals/send-label';
import { uploadFile } from '../modals/upload-file';
import { writeToBuyer } from '../modals/write-to-buyer';
import { acts, type Group, reads } from '../route';
import { onAccount, onRequest } from '../subject';
import { shows } from './request-reads';

export const returns: Group = {
  command: '/return',
  kind: 'return',
  title: 'returns',
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
      look: (found, seen) => foundList('return.list', 'Returns', found, seen),
      requests: (found) => found.requests,
    }),
    acts(approve, { verb: 'approve', takes: 'request', asks: approveReturn, several: { fields: [comment] } }),
    acts(decline, { verb: 'decline', takes: 'request', asks: declineReturn, several: { fields: [comment] } }),
    acts(offer, { verb: 'offer', takes: 'request', asks: offerPartialRefund }),
    acts(rma, { verb: 'rma', takes: 'request', asks: giveRma }),
    acts(refund, { verb: 'refund', takes: 'request', asks: refundReturn, several: { fields: [comment] } }),
    acts(received, { verb: 'received', takes: 'request', input: onRequest, several: { fields: [comment] } }),
    acts(message, { verb: 'message', takes: 'request', asks: writeToBuyer(show) }),
    acts(escalate, { verb: 'escalate', takes: 'request', asks: escalateReturn }),
    acts(label, { verb: 'label', takes: 'request', asks: sendLabel }),
    reads(files, { verb: 'files', takes: 'request', input: onRequest, look: returnFilesMessage }),
    acts(upload, { verb: 'upload', takes: 'request', asks: uploadFile }),
    reads(tracking, { verb: 'tracking', takes: 'request', input: onRequest, look: trackingMessage }),
    reads(preferences, {
      verb: 'preferences',
      takes: 'filters',
      usage: '',
      input: onAccount,
      look: preferencesMessage,
      facts: ({ rmaRequired }) => ({ 'RMA number': rmaRequired ? 'Required' : 'Not required' }),
    }),
    acts(setPreferences, { verb: 'set-preferences', takes: 'filters', usage: '', asks: returnPreferences }),
  ],
};
