import { buyerNews } from '../desk/buyer-news';
import type { BuyerRequest, RequestRef } from '../desk/buyer-request';
import type { Notice } from '../desk/notice';
import { threadLine } from '../desk/thread-line';
import { isSameDeadline } from './inquiry-deadline';

export const refOf = ({ account, kind, id }: BuyerRequest): RequestRef => ({ account, kind, id });

/** Requests of the seller's own making are news to nobody; all others are announced. */
export const isAnnounced = (request: BuyerRequest): boolean => request.openedBy !== 'seller';

/** What can be done with a return as long as it is open is no sign that it waits: these are offered only while it does. */
const ANSWERS: readonly string[] = ['return.approve', 'return.decline'];

/** Whether somebody of the team must do something about it. */
export const needsAnswer = ({ open, kind, options, respondBy }: BuyerRequest): boolean => {
  if (!open) return false;
  if (respondBy !== undefined) return true;
  return kind === 'return' ? options.some((option) => ANSWERS.includes(option)) : options.length > 0;
};

/** How a request moved on at eBay, as one line for its thread; undefined when nothing that people follow has changed. */
const movedOn = (before: BuyerRequest, now: BuyerRequest): string | undefined => {
  // The case that it became tells so itself.
  if (now.escalatedTo !== undefined && before.escalatedTo === undefined) return undefined;
  const status = now.status?.words ?? now.state.words;
  if (before.open && !now.open) {
    const ending = now.details.find((detail) => detail.name === 'How it ended')?.words;
    return `Closed on eBay: ${status}${ending === undefined || ending === status ? '' : ` (${ending})`}.`;
  }
  if (!before.open && now.open) return `Open again on eBay: ${status}.`;
  if (before.state.code !== now.state.code) return `Now on eBay: ${now.state.words}.`;
  if (before.status?.code !== now.status?.code) return `Now on eBay: ${status}.`;
  if (now.respondBy !== undefined && !isSameDeadline(now.kind, before.respondBy, now.respondBy)) {
    return 'eBay set another time to answer.';
  }
  return undefined;
};

/**
 * Requests come back to a state they were in, and that is told again; eBay's search may also lag minutes behind its readings, and
 * then the same step is seen more than once and told once.
 */
const STEP = 15 * 60_000;

/** What people are told, on the card `request`, when a request that they know was seen at `seenAt` to have changed. */
export const changeNotices = (
  before: BuyerRequest,
  now: BuyerRequest,
  request: RequestRef,
  seenAt: string,
): Notice[] => {
  const line = movedOn(before, now);
  const turn = Math.floor(Date.parse(seenAt) / STEP);
  const step = [now.kind, now.state.code, now.status?.code, now.open, now.respondBy, now.closedAt, turn].join('/');
  return [
    { kind: 'request_card', request },
    ...(line === undefined ? [] : [threadLine(request, line, step)]),
    ...parcelSteps(before, now).map((text) => threadLine(request, text, text)),
    ...buyerNews(before, now, request),
  ];
};

/** Names of the lines in which returns and inquiries tell where a parcel is. */
const PARCELS: readonly string[] = ['Coming back', 'Shipment'];

/** Steps of a parcel that were not known before. */
const parcelSteps = (before: BuyerRequest, now: BuyerRequest): string[] => {
  const known = new Set(before.details.map(({ name, words }) => `${name}: ${words}`));
  return now.details
    .filter(({ name }) => PARCELS.includes(name))
    .map(({ name, words }) => `${name}: ${words}`)
    .filter((text) => !known.has(text));
};

/** What people are told on the card of a return or inquiry when it became a case. */
export const escalatedNotices = (request: RequestRef, claim: BuyerRequest): Notice[] => [
  { kind: 'request_card', request },
  {
    kind: 'thread_line',
    request,
    text: `eBay was asked to step in: it goes on as case ${claim.id} (${claim.state.words}).`,
    dedupe: `case ${claim.id}`,
  },
];

/** What eBay sent that nobody knows yet, told to whoever runs the desk once per oddity. */
export const driftNotices = (request: BuyerRequest): Notice[] =>
  request.odd.map((what) => ({
    kind: 'admin_alert',
    code: 'drift',
    account: request.account,
    text: `eBay sent something new with a ${request.kind}: ${what}. The request is shown all the same.`,
    hint: 'Look for a newer version of Aftersale, and report it with "npm run explain".',
    dedupe: `drift:${request.kind}:${what}`,
  }));
