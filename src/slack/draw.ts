import type { Bulk } from '../desk/bulk';
import { type BuyerRequest, RequestKind, type RequestRef, requestKey } from '../desk/buyer-request';
import type { CaseState } from '../desk/case-work';
import { type Decision, hasEnded } from '../desk/decision';
import type { DeskFile } from '../desk/desk-file';
import type { Digest } from '../desk/digest';
import type { Notice } from '../desk/notice';
import type { RequestFigures } from '../desk/report/figures';
import { requestFacts } from '../desk/request-facts';
import type { ReturnFile } from '../desk/returns/files';
import { channelFor, decisionRoutedAs, kindOf, routedAs } from '../desk/routing';
import type { AccountId, BulkId, DecisionId } from '../ids';
import type { Message } from './blocks';
import { message, section } from './blocks';
import { alert } from './messages/alert';
import { type Backfill, backfill } from './messages/backfill';
import { bulkProgress } from './messages/bulk-progress';
import { bulkReminder, bulkSignOff } from './messages/bulk-sign-off';
import { bulkSummary } from './messages/bulk-summary';
import type { BulkShown } from './messages/bulk-words';
import { noteMessage, ownershipLine, snoozeLine } from './messages/case-lines';
import { decisionCard } from './messages/decision-card';
import { digestMessage } from './messages/digest';
import { interrupted } from './messages/interrupted';
import { receipt } from './messages/receipt';
import { reminder, signOffReminder } from './messages/reminder';
import { requestCard } from './messages/request-card';
import { type SpikeShown, spikeMessage } from './messages/spike';
import { md } from './mrkdwn';
import type { Permalinks } from './permalinks';
import { safePictures } from './safe-pictures';
import type { Scene } from './scene';
import type { TakenFile } from './slack-files';
import type { SeenFacts } from './workplace';

/** Messages that others stand below, as the notice that draws them. */
export type Card = Extract<Notice, { kind: 'request_card' | 'bulk_progress' | 'bulk_sign_off' }>;

/** A notice as it looks now, and where it belongs: a channel, the thread of a request's card, or one person. */
export interface Drawn {
  readonly message: Message;
  readonly channel: string;
  /** The card in whose thread it goes. */
  readonly under?: Card;
  /** Shown in the channel too. */
  readonly broadcast?: boolean;
  /** Shown instead of the message, whose text describes them; fetched when it is their turn. @throws AppError of eBay */
  readonly pictures?: () => Promise<readonly TakenFile[]>;
}

/** The rows that notices are drawn from. */
export interface DrawPorts {
  readonly requests: { find(ref: RequestRef): Promise<BuyerRequest | undefined> };
  readonly decisions: {
    find(id: DecisionId): Promise<Decision | undefined>;
    ofRequest(ref: RequestRef): Promise<readonly Decision[]>;
    ofBulk(bulk: BulkId): Promise<readonly Decision[]>;
  };
  readonly bulks: { find(id: BulkId): Promise<Bulk | undefined> };
  readonly facts: SeenFacts;
  caseOf(ref: RequestRef): Promise<CaseState>;
  /** What somebody is called, as far as it is known already, else their id. */
  nameOf(person: string): string;
  /** How far the first reading of a source has come. */
  backfillOf(account: AccountId, source: string): Promise<Backfill | undefined>;
  /** The files of a return, read from eBay. @throws AppError */
  filesOf(ref: RequestRef): Promise<readonly ReturnFile[]>;
  /** How things stand now for a channel. */
  digestOf(notice: Extract<Notice, { kind: 'digest' }>): Promise<Digest>;
  spikeOf(
    id: string,
  ): Promise<(Pick<SpikeShown, 'spike'> & { readonly requests: readonly RequestFigures[] }) | undefined>;
  readonly links: Permalinks;
  titleOf(operation: string): string;
  /** Has the operation a form? */
  changeable(operation: string): boolean;
  rules(): Pick<DeskFile, 'channels' | 'break_glass'>;
  scene(): Scene;
}

/** Draws notices from the rows as they stand now. Undefined where the row is gone, or where no channel is named for it. */
export const drawer = (ports: DrawPorts) => {
  const { requests, decisions } = ports;
  const channelOf = (request: BuyerRequest) => channelFor(ports.rules(), routedAs(request));

  const card = async (ref: RequestRef): Promise<Drawn | undefined> => {
    const request = await requests.find(ref);
    const channel = request === undefined ? undefined : channelOf(request);
    if (request === undefined || channel === undefined) return undefined;
    const scene = ports.scene();
    const [facts, all, state] = await Promise.all([
      ports.facts.remember(requestFacts(request), scene.now.toISOString()),
      decisions.ofRequest(ref),
      ports.caseOf(ref),
    ]);
    const underWay = all.find((decision) => !hasEnded(decision.state));
    return {
      channel,
      message: requestCard({ request, facts, standing: state, ...(underWay === undefined ? {} : { underWay }) }, scene),
    };
  };

  const inThread = async (ref: RequestRef, draw: (request: BuyerRequest) => Message, broadcast = false) => {
    const request = await requests.find(ref);
    const channel = request === undefined ? undefined : channelOf(request);
    if (request === undefined || channel === undefined) return undefined;
    return { channel, under: { kind: 'request_card', request: ref } as const, broadcast, message: draw(request) };
  };

  const aboutDecision = async (id: DecisionId, draw: (decision: Decision, title: string) => Message) => {
    const decision = await decisions.find(id);
    if (decision === undefined) return undefined;
    const shown = draw(decision, ports.titleOf(decision.operation));
    if (decision.request !== undefined) return inThread(decision.request, () => shown);
    const channel = channelFor(ports.rules(), decisionRoutedAs(decision));
    return channel === undefined ? undefined : { channel, message: shown };
  };

  /** Where the account's requests of this kind go; a message below a card is shown in the channel too. */
  const aboutBulk = async (
    id: BulkId,
    draw: (shown: BulkShown) => Message,
    under?: Card,
  ): Promise<Drawn | undefined> => {
    const bulk = await ports.bulks.find(id);
    if (bulk === undefined) return undefined;
    const { account, operation } = bulk;
    const channel = channelFor(ports.rules(), { account, kind: kindOf(operation) });
    if (channel === undefined) return undefined;
    const items = await decisions.ofBulk(id);
    const links = await ports.links.toCards(items.flatMap(({ request }) => (request === undefined ? [] : [request])));
    const linkTo = ({ request }: Decision) => (request === undefined ? undefined : links.get(requestKey(request)));
    const message = draw({ bulk, title: ports.titleOf(operation), items, linkTo });
    return { channel, message, ...(under === undefined ? {} : { under, broadcast: true }) };
  };

  return async (notice: Notice): Promise<Drawn | undefined> => {
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
      case 'decision_reminder':
        return aboutDecision(notice.decision, signOffReminder);
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
        const { request } = notice;
        const words = `Photos of return ${request.id}, without location data`;
        const drawn = await inThread(request, () => message(words, []));
        return drawn && { ...drawn, pictures: async () => safePictures(await ports.filesOf(request)) };
      }
      case 'reminder': {
        const words = (request: BuyerRequest) => reminder(request, notice.to, ports.scene());
        const drawn = await inThread(notice.request, words, notice.audience !== 'owner');
        return drawn && { ...drawn, under: { kind: 'request_card', request: notice.under ?? notice.request } };
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
      case 'bulk_reminder':
        return aboutBulk(notice.bulk, bulkReminder, { kind: 'bulk_sign_off', bulk: notice.bulk });
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
