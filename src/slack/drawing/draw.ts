import { type BuyerRequest, RequestKind } from '../../desk/buyer-request';
import type { Notice } from '../../desk/notice';
import type { ReturnFile } from '../../desk/returns/files';
import { message, section } from '../blocks';
import { alert } from '../messages/alert';
import { backfill } from '../messages/backfill';
import { bulkProgress } from '../messages/bulk-progress';
import { bulkSignOff } from '../messages/bulk-sign-off';
import { bulkSummary } from '../messages/bulk-summary';
import { noteMessage, ownershipLine, snoozeLine } from '../messages/case-lines';
import { decisionCard } from '../messages/decision-card';
import { digestMessage } from '../messages/digest';
import { interrupted } from '../messages/interrupted';
import { photosInDoubt } from '../messages/photos-in-doubt';
import { receipt } from '../messages/receipt';
import { reminder } from '../messages/reminder';
import { bulkCall, bulkReminder, signOffCall, signOffReminder } from '../messages/sign-off-call';
import { spikeMessage } from '../messages/spike';
import { md } from '../mrkdwn';
import { safePictures } from '../safe-pictures';
import { drawAbout } from './draw-about';
import { drawCalls } from './draw-calls';
import type { DrawPorts } from './draw-ports';
import { type Drawn, OUTDATED } from './drawn';

/** Whether the request waits for the answer that was reminded of: the step names its deadline. */
const isDueStill = (request: BuyerRequest | undefined, step: string): boolean =>
  request?.open === true && request.respondBy !== undefined && step.endsWith(request.respondBy);

/** Draws notices from the rows as they stand now; outdated where nobody needs it any more. Undefined where the row is gone, or where no channel is named for it. */
export const drawer = (ports: DrawPorts) => {
  const about = drawAbout(ports);
  const { card, inThread, aboutDecision, aboutBulk } = about;
  const { calling, callsFor, callsForBulk } = drawCalls(ports, about);
  return async (notice: Notice): Promise<Drawn | typeof OUTDATED | undefined> => {
    switch (notice.kind) {
      case 'request_card':
        return card(notice.request);
      case 'decision_card':
        return aboutDecision(notice.decision, (decision, title) =>
          decisionCard(
            {
              decision,
              title,
              changeable: ports.changeable(decision.operation),
              breakable: ports.rules().break_glass !== undefined,
            },
            ports.scene(),
          ),
        );
      case 'receipt':
        return aboutDecision(notice.decision, (decision, title) => receipt({ decision, title }));
      case 'sign_off_call':
        return callsFor(notice.decision, signOffCall);
      case 'decision_reminder':
        return callsFor(notice.decision, signOffReminder);
      case 'thread_line':
        return inThread(notice.request, () => message(notice.text, [section(md`${notice.text}`)]));
      case 'ownership':
        return inThread(notice.request, () => ownershipLine(notice, ports.nameOf));
      case 'snooze':
        return inThread(notice.request, () => snoozeLine(notice, ports.nameOf));
      case 'note': {
        const note = (await ports.caseOf(notice.request)).notes.find(({ id }) => id === notice.note);
        return note && inThread(notice.request, () => noteMessage(note, ports.nameOf));
      }
      case 'photos': {
        const { request, files, later } = notice;
        const words = `${later ? 'New photos' : 'Photos'} of return ${request.id}, without location data`;
        const drawn = await inThread(request, () => message(words, []));
        const isMeant = ({ id = '' }: ReturnFile) => files?.includes(id) ?? true;
        const pictures = async () => {
          const found = (await ports.filesOf(request)).filter(isMeant);
          // Asked last, since an erasure may come while eBay answers; a request without its buyer is an erased one.
          const kept = await ports.requests.find(request);
          return kept?.buyer === undefined ? [] : safePictures(found);
        };
        return drawn && { ...drawn, pictures, inDoubt: photosInDoubt(request) };
      }
      case 'reminder': {
        const due = await ports.requests.find(notice.request);
        if (!isDueStill(due, notice.step)) return OUTDATED;
        const words = (request: BuyerRequest) => reminder(request, notice, ports.scene());
        const drawn = await inThread(notice.request, words, notice.audience !== 'owner');
        const callsNobody = notice.to.length === 0 && (notice.groups ?? []).length === 0;
        return callsNobody ? drawn : calling(drawn, due?.respondBy);
      }
      case 'backfill': {
        const channel = ports.rules().channels.admin ?? ports.rules().channels.default;
        const told = await ports.backfillOf(notice.account, notice.source);
        if (channel === undefined || told === undefined) return undefined;
        return { channel, message: backfill(told, ports.scene()) };
      }
      case 'spike': {
        const { channels } = ports.rules();
        const channel = channels.default ?? channels.admin;
        const told = await ports.spikeOf(notice.spike);
        if (channel === undefined || told === undefined) return undefined;
        const requests = told.requests.map((each) => ({ ...each, kind: RequestKind.parse(each.kind) }));
        const links = await ports.links.toCards(requests);
        return { channel, message: spikeMessage({ spike: told.spike, requests, links, nameOf: ports.nameOf }) };
      }
      case 'digest': {
        const { channel, by } = notice;
        const digest = await ports.digestOf(notice);
        const links = await ports.links.toCards(digest.cards);
        const { titleOf, nameOf } = ports;
        return { channel, message: digestMessage({ digest, links, titleOf, nameOf, by }, ports.scene()) };
      }
      case 'interrupted':
        return { channel: notice.person, message: interrupted(notice.deeds) };
      case 'bulk_progress':
        return aboutBulk(notice.bulk, (shown) => bulkProgress(shown, ports.scene()));
      case 'bulk_sign_off':
        return aboutBulk(notice.bulk, (shown) => bulkSignOff(shown, ports.scene()));
      case 'bulk_call':
        return callsForBulk(notice.bulk, bulkCall, false);
      case 'bulk_reminder':
        return callsForBulk(notice.bulk, bulkReminder, true);
      case 'bulk_summary':
        return aboutBulk(notice.bulk, bulkSummary, { kind: 'bulk_progress', bulk: notice.bulk });
      case 'admin_alert': {
        const { channels } = ports.rules();
        const channel = channels.admin ?? channels.default;
        if (channel === undefined) return undefined;
        return { channel, message: alert(notice, ports.scene()) };
      }
    }
  };
};
