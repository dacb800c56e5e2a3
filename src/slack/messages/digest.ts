import type { KnownBlock } from '@slack/types';
import { type RequestRef, requestKey } from '../../desk/buyer-request';
import type { Decision } from '../../desk/decision';
import type { Digest, DoneCount, Listed } from '../../desk/digest';
import { freshnessInWords, isProven, oldestInWords, paceInWords, silenceIsProven } from '../../desk/source-freshness';
import { formatMoney } from '../../money';
import { context, header, type Message, message, section } from '../blocks';
import { capital } from '../capital';
import { joined, lines, link, type Mrkdwn, md, person } from '../mrkdwn';
import type { CardLinks } from '../permalinks';
import { accountShown, type Scene } from '../scene';
import { date } from '../slack-date';
import { actWords } from './decision-card';
import { amountWords, KIND_WORDS } from './request-words';

export interface DigestShown {
  readonly digest: Digest;
  readonly links: CardLinks;
  titleOf(operation: string): string;
  /** What somebody is called; nobody is pinged. */
  nameOf(person: string): string;
  /** Who handed over. */
  readonly by?: string | undefined;
}

/** Of each list; a digest is to be read at a glance. */
const MOST = 5;

const cardLink = (links: CardLinks, request: RequestRef): Mrkdwn => {
  const name = `${capital(KIND_WORDS[request.kind])} ${request.id}`;
  const address = links.get(requestKey(request));
  return address === undefined ? md`${name}` : link(address, name);
};

/** Without the buyer's name, which must not stand in messages that are not drawn anew. */
const requestLine = ({ links, digest, nameOf }: DigestShown, { request, owner }: Listed, scene: Scene): Mrkdwn => {
  const about = [amountWords(request), request.items[0]?.title, accountShown(scene, request.account)];
  const whose = owner === undefined ? 'no owner' : nameOf(owner);
  return joined(
    [
      md`• ${cardLink(links, request)}`,
      ...about.filter((words) => words !== undefined && words !== '').map((words) => md`${words}`),
      date(request.respondBy ?? ''),
      ...(digest.unowned === digest.open ? [] : [md`_${whose}_`]),
    ],
    ' · ',
  );
};

const listOf = (title: string, all: readonly Listed[], shown: DigestShown, scene: Scene): KnownBlock[] =>
  all.length === 0
    ? []
    : [
        section(
          lines(
            md`*${title}: ${all.length}*`,
            ...all.slice(0, MOST).map((listed) => requestLine(shown, listed, scene)),
            all.length > MOST ? md`and ${all.length - MOST} more` : undefined,
          ),
        ),
      ];

const decisionLine = ({ links, titleOf }: DigestShown, decision: Decision): Mrkdwn => {
  const words = actWords({ decision, title: titleOf(decision.operation) });
  return decision.request === undefined ? md`• ${words}` : md`• ${cardLink(links, decision.request)} · ${words}`;
};

const decisionsOf = (title: string, all: readonly Decision[], shown: DigestShown): KnownBlock[] =>
  all.length === 0
    ? []
    : [
        section(
          lines(
            md`*${title}: ${all.length}*`,
            ...all.slice(0, MOST).map((decision) => decisionLine(shown, decision)),
            all.length > MOST ? md`and ${all.length - MOST} more` : undefined,
          ),
        ),
      ];

const doneWords = ({ operation, count, sums }: DoneCount, titleOf: DigestShown['titleOf']): string =>
  `${count} × ${titleOf(operation)}${sums.length === 0 ? '' : ` (${sums.map(formatMoney).join(', ')})`}`;

const done = ({ digest, titleOf }: DigestShown): KnownBlock[] =>
  digest.done.length === 0
    ? []
    : [
        section(
          md`*Done since ${date(digest.since)}:* ${digest.done.map((each) => doneWords(each, titleOf)).join(' · ')}`,
        ),
      ];

const freshness = ({ digest }: DigestShown, { now }: Scene): KnownBlock[] => {
  const stale = digest.sources.filter((source) => !isProven(source, now));
  return stale.length === 0
    ? context(
        md`Up to date: all ${digest.sources.length} sources on eBay were read to their end, the oldest ${oldestInWords(digest.sources, now) ?? 'just now'}.`,
        md`${paceInWords(digest.sources)}`,
      )
    : [
        section(
          md`:red_circle: *Not everything could be read:* ${stale.map((source) => freshnessInWords(source, now)).join(' · ')}. There may be more than is told here.`,
        ),
      ];
};

const nothing = ({ sources }: Digest, now: Date): string =>
  silenceIsProven(sources, now)
    ? 'All clear: nothing is open here.'
    : 'No open request is known here, but this is no all-clear.';

const count = (number: number, words: string): string | undefined => (number === 0 ? undefined : `${number} ${words}`);

/** How things stand, short: what is due and waits, and what was done, with links to the cards. */
export const digestMessage = (shown: DigestShown, scene: Scene): Message => {
  const { digest } = shown;
  const { open, overdue, today, beforeNext, waiting, parked, unowned } = digest;
  const title = digest.sort === 'morning' ? 'Good morning' : 'Handover';
  const isEmpty = open + waiting.length + parked.length === 0;
  const counts = isEmpty
    ? [nothing(digest, scene.now)]
    : [
        open === 0 ? 'nothing is open' : `${open} open`,
        count(overdue.length, 'overdue'),
        count(today.length, 'due today'),
        count(waiting.length, waiting.length === 1 ? 'waits for sign-off' : 'wait for sign-off'),
        count(parked.length, 'to clear up'),
        count(unowned, 'without an owner'),
      ].filter((words) => words !== undefined);
  const words = `${title}: ${counts.join(', ')}${isEmpty ? '' : '.'}`;
  return message(words, [
    header(title),
    section(isEmpty ? md`${counts.join(' ')}` : md`*${counts.join(' · ')}*`),
    ...listOf('Overdue', overdue, shown, scene),
    ...listOf('Due today', today, shown, scene),
    ...listOf('Due before the next working morning', beforeNext, shown, scene),
    ...decisionsOf('Waiting for sign-off', waiting, shown),
    ...decisionsOf('To clear up: did it happen or not', parked, shown),
    ...done(shown),
    ...freshness(shown, scene),
    ...(shown.by === undefined ? [] : context(md`Handed over by ${person(shown.by)}`)),
  ]);
};
