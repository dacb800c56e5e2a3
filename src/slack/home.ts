import type { HomeView, KnownBlock } from '@slack/types';
import { addDays } from 'date-fns';
import type { BuyerRequest } from '../desk/buyer-request';
import { freshnessInWords, type SourceFreshness, silenceIsProven } from '../desk/source-freshness';
import { actions, context, divider, header, section } from './blocks';
import { button } from './button';
import { requestLine } from './messages/request-list';
import { md } from './mrkdwn';
import type { Scene } from './scene';
import { date } from './slack-date';

export interface HomeQueue {
  /** Open requests of every account, soonest deadline first. */
  readonly requests: readonly BuyerRequest[];
  /** What could not be read, in words: the queue is not called empty then. */
  readonly problems: readonly string[];
  /** How fresh every source is that the queue is made of. */
  readonly sources: readonly SourceFreshness[];
  /** True for an admin, who looks after the saved replies. */
  readonly editsReplies?: boolean;
}

/** Two blocks each, and Slack takes a hundred in all. */
const SHOWN = 40;

const silence = ({ problems, sources }: HomeQueue, { now }: Scene): KnownBlock =>
  section(
    problems.length === 0 && silenceIsProven(sources, now)
      ? md`*All clear.* Every one of ${sources.length} sources was read to its end, and none has an open request.`
      : md`No open request is known, but not every source has been read lately: this is no all-clear.`,
  );

const rows = (requests: readonly BuyerRequest[], scene: Scene): KnownBlock[] =>
  requests.flatMap((request) => [requestLine(request, scene), divider]);

const queue = (data: HomeQueue, scene: Scene): KnownBlock[] => {
  const { requests } = data;
  if (requests.length === 0) return [silence(data, scene)];
  const soonUntil = addDays(scene.now, 1).toISOString();
  const shown = requests.slice(0, SHOWN);
  const soon = shown.filter(({ respondBy }) => respondBy !== undefined && respondBy <= soonUntil);
  const later = shown.filter((request) => !soon.includes(request));
  const left = requests.length - SHOWN;
  return [
    ...(soon.length > 0 ? [header('Due within a day'), ...rows(soon, scene)] : []),
    ...(later.length > 0 ? [header(soon.length > 0 ? 'After that' : 'Waiting'), ...rows(later, scene)] : []),
    ...(left > 0 ? context(md`and ${left} more; the \`list\` subcommands show all`) : []),
  ];
};

/** The app's Home tab: what waits for an answer, by the time that is left. */
export const homeView = (data: HomeQueue, scene: Scene): HomeView => ({
  type: 'home',
  blocks: [
    header(`Open requests: ${data.requests.length}`),
    ...context(
      md`As of ${date(scene.now.toISOString())}`,
      ...data.sources.map((source) => md`${freshnessInWords(source, scene.now)}`),
    ),
    ...data.problems.slice(0, 5).map((problem) => section(md`*Attention:* ${problem}`)),
    ...queue(data, scene),
    ...actions(data.editsReplies === true ? [button('replies:list', '', { label: 'Saved replies' })] : []),
  ],
});

/** Requests of all accounts, those with the soonest deadline first and those without one last. */
export const byTimeLeft = (left: BuyerRequest, right: BuyerRequest): number =>
  (left.respondBy ?? '9').localeCompare(right.respondBy ?? '9');
