import type { KnownBlock } from '@slack/types';
import type { BuyerRequest } from '../../desk/buyer-request';
import type { Decision } from '../../desk/decision';
import { context, facts, header, type Message, message, section } from '../blocks';
import { ask, openings, withoutPage } from '../button';
import { claimButton, mayWorkOn, type Standing, standingSection } from '../case-button';
import { deadline, deadlineWords } from '../deadline';
import { folded } from '../fold';
import { itemBlock } from '../item-block';
import { type Mrkdwn, md, person, quotation } from '../mrkdwn';
import { offers } from '../offer';
import { accountShown, type Scene } from '../scene';
import { date } from '../slack-date';
import { subjectOf } from '../subject';
import { amountWords, idWords, oneLine, standing } from './request-words';

export interface RequestCard {
  readonly request: BuyerRequest;
  /** The hash of the facts that this card shows. */
  readonly facts?: string;
  /** A decision on it that has not ended: its own card has the buttons then. */
  readonly underWay?: Pick<Decision, 'requester' | 'state' | 'bulk'>;
  /** Who has it in the team. */
  readonly standing?: Standing;
  /** The return or inquiry that became this case, on whose card it goes on. */
  readonly from?: BuyerRequest;
  /** True where everything about it is shown beside the card already. */
  readonly whole?: boolean;
}

const UNDER_WAY: Readonly<Partial<Record<Decision['state'], string>>> = {
  sign_off: 'it waits for sign-off in the thread',
  undo: 'it can still be undone in the thread',
  in_doubt: 'it was sent, but eBay has not confirmed it yet',
  parked: 'somebody must say in the thread what happened',
};

/** The whole bulk has one card of its own. */
const UNDER_WAY_TOGETHER: typeof UNDER_WAY = {
  ...UNDER_WAY,
  sign_off: 'it waits for sign-off together with others, on their own card',
  undo: 'it can still be undone together with others, on their own card',
};

/** The facts that every kind of request shows. */
export const requestFacts = (request: BuyerRequest, scene: Scene): (readonly [string, Mrkdwn])[] => {
  return [
    ['Amount', md`${amountWords(request) ?? 'not known yet'}`],
    ['Answer by', request.open ? deadline(request, scene) : md``],
    // A case has its reason in its headline.
    ['Reason', request.kind === 'case' ? md`` : md`${request.reason?.words}`],
    ['Buyer', md`${request.buyer}`],
    ['Account', md`${accountShown(scene, request.account)}`],
  ];
};

/** What eBay sent that Aftersale does not know: shown, never dropped. */
export const oddities = (request: BuyerRequest): KnownBlock[] =>
  request.odd.length === 0 ? [] : context(md`eBay sent something unusual: ${request.odd.slice(0, 5).join(' · ')}`);

const buttons = (
  { request, facts: hash, underWay, standing: state, whole }: RequestCard,
  scene: Scene,
): KnownBlock[] => {
  // A closed case can still be appealed: eBay's options decide, not whether it is open.
  const decisions = underWay === undefined ? offers(request, hash, scene) : [];
  const links = request.open ? openings(request.websiteOptions).slice(0, 3) : [];
  const subject = subjectOf(request);
  const details = whole === true ? [] : [ask(`${request.kind}.show`, { subject }, { label: 'Details' })];
  const free = request.open && mayWorkOn(request, scene);
  const claim = free && state !== undefined && state.owner === undefined ? [claimButton(request)] : [];
  const press = { subject, ...(hash === undefined ? {} : { facts: hash }) };
  return folded([...decisions, ...links, ...details], press, claim);
};

/** Of its details: what the seller has to do where no button can do it, and while it is open what was offered. */
const onCard = ({ details, open: isOpen }: BuyerRequest): KnownBlock[] =>
  details
    .filter(({ name }) => name === 'To do' || (isOpen && name === 'Partial refund offered'))
    .map(({ name, words }) => section(md`*${name}:* ${words}.`));

/** What only the website can do and has no page of its own. */
const onWebsite = ({ websiteOptions }: BuyerRequest): KnownBlock[] => {
  const words = withoutPage(websiteOptions).slice(0, 5);
  return words.length === 0 ? [] : context(md`Only on the eBay website: ${words.join(' · ')}`);
};

/** One request in its channel: what the buyer wants, until when, and what can be done about it now. */
export const requestCard = (card: RequestCard, scene: Scene): Message => {
  const { request, underWay, standing: state } = card;
  const title = standing(request);
  const isSaid = title.toLowerCase().endsWith(request.state.words.toLowerCase());
  const progress =
    underWay === undefined
      ? md``
      : md`*In progress:* ${person(underWay.requester)} is answering; ${(underWay.bulk === undefined ? UNDER_WAY : UNDER_WAY_TOGETHER)[underWay.state] ?? 'it is being sent to eBay'}`;
  return message(`${title}: ${oneLine(request)}. ${request.open ? deadlineWords(request, scene) : ''}`.trim(), [
    header(title),
    itemBlock(request, { between: isSaid ? undefined : md`${request.state.words}` }),
    ...facts(requestFacts(request, scene)),
    ...(card.whole === true ? [] : onCard(request)),
    ...(request.comment ? [section(quotation(request.comment))] : []),
    ...(progress.empty ? [] : [section(progress)]),
    ...oddities(request),
    ...(request.open && state !== undefined ? [standingSection(request, state, scene)] : []),
    ...buttons(card, scene),
    ...(request.open ? onWebsite(request) : []),
    ...context(
      request.open || state?.owner === undefined ? md`` : md`Owner ${person(state.owner.person)}`,
      request.openedAt === undefined ? md`` : md`Opened ${date(request.openedAt)}`,
      request.closedAt === undefined ? md`` : md`Closed ${date(request.closedAt)}`,
      card.whole === true ? md`` : md`${idWords(request)}`,
      card.from === undefined ? md`` : md`Was ${idWords(card.from)}`,
    ),
  ]);
};
