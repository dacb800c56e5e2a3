import type { HomeView, KnownBlock } from '@slack/types';
import type { BuyerRequest } from '../desk/buyer-request';
import { context, divider, header, section } from './blocks';
import { requestLine } from './messages/request-list';
import { md } from './mrkdwn';
import type { Scene } from './scene';
import { date } from './slack-date';

export interface HomeQueue {
  /** Open requests of every account, soonest deadline first. */
  readonly requests: readonly BuyerRequest[];
  /** What could not be read, in words: the queue is not called empty then. */
  readonly problems: readonly string[];
}

/** Two blocks each, and Slack takes a hundred in all. */
const SHOWN = 40;

const queue = ({ requests, problems }: HomeQueue, scene: Scene): KnownBlock[] => {
  if (requests.length === 0) {
    return [section(problems.length === 0 ? md`Nothing waits for an answer.` : md`No open request is known.`)];
  }
  const left = requests.length - SHOWN;
  return [
    ...requests.slice(0, SHOWN).flatMap((request) => [requestLine(request, scene), divider]),
    ...(left > 0 ? context(md`and ${left} more; the \`list\` subcommands show all`) : []),
  ];
};

/** The app's Home tab: what waits for an answer, by the time that is left. */
export const homeView = (data: HomeQueue, scene: Scene): HomeView => ({
  type: 'home',
  blocks: [
    header(`Open requests: ${data.requests.length}`),
    ...context(md`As of ${date(scene.now.toISOString())}`),
    ...data.problems.slice(0, 5).map((problem) => section(md`*Attention:* ${problem}`)),
    ...queue(data, scene),
  ],
});

/** Requests of all accounts, those with the soonest deadline first and those without one last. */
export const byTimeLeft = (left: BuyerRequest, right: BuyerRequest): number =>
  (left.respondBy ?? '9').localeCompare(right.respondBy ?? '9');
