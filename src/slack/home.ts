import type { HomeView, KnownBlock } from '@slack/types';
import type { Decision } from '../desk/decision';
import type { SourceFreshness } from '../desk/source-freshness';
import { oldestInWords, paceInWords, silenceIsProven } from '../desk/source-freshness';
import { type OwnQueue, QUEUE_PAGE, type QueuePart } from '../perform/own-queue';
import { actions, context, header, section } from './blocks';
import { button } from './button';
import { clampList } from './clamp';
import { filterBlock, showWords } from './home-filters';
import { type DecisionCard, decisionCard } from './messages/decision-card';
import { queueRow, type RowSurroundings } from './messages/queue-row';
import { idWords, oneLine, orderWords } from './messages/request-words';
import { sourceHealth } from './messages/source-health';
import { md } from './mrkdwn';
import type { Scene } from './scene';
import { date } from './slack-date';

export interface HomeData extends RowSurroundings {
  readonly queue: OwnQueue;
  /** What could not be read, in words: the queue is not called empty then. */
  readonly problems: readonly string[];
  /** What is wrong with the desk file. */
  readonly deskProblem?: string | undefined;
  /** How fresh every source is that the queue is made of. */
  readonly sources: readonly SourceFreshness[];
  /** Titles of the operations that wait for sign-off. */
  titleOf(operation: string): string;
  /** True for an admin, who looks after the saved replies. */
  readonly editsReplies?: boolean;
}

/** https://docs.slack.dev/reference/views/home-tab-views */
const LIMITS = { blocks: 100 };
const SIGN_OFFS = 3;
const PROBLEMS = 5;

const TITLES: Readonly<Record<Exclude<QueuePart['name'], 'listed'>, string>> = {
  mine: 'Yours',
  soon: 'Due within a day',
  unowned: 'Without an owner',
};

const silence = ({ problems, sources }: HomeData, { now }: Scene): KnownBlock =>
  section(
    problems.length === 0 && silenceIsProven(sources, now)
      ? md`*All clear.* Every one of ${sources.length} sources was read to its end, the oldest ${oldestInWords(sources, now)}, and none has an open request.`
      : md`No open request is known, but not every source has been read lately: this is no all-clear.`,
  );

const show = (value: string, label: string): KnownBlock[] => actions([button('home:show', value, { label })]);

const part = ({ name, rows, total }: QueuePart, data: HomeData, scene: Scene): KnownBlock[] => {
  if (name === 'listed') return pages({ name, rows, total }, data, scene);
  if (rows.length === 0) return [];
  return [
    header(`${TITLES[name]}: ${total}`),
    ...rows.flatMap((row) => queueRow(row, data, scene, name === 'soon')),
    ...(total > rows.length ? show(name, `Show all ${total}`) : []),
  ];
};

const pages = ({ rows, total }: QueuePart, data: HomeData, scene: Scene): KnownBlock[] => {
  const { show: chosen, page: wanted } = data.queue.filters;
  const last = Math.max(0, Math.ceil(total / QUEUE_PAGE) - 1);
  const page = Math.min(wanted, last);
  const from = page * QUEUE_PAGE;
  return [
    header(`${showWords(chosen)}: ${total}`),
    ...(rows.length === 0 ? [section(md`Nothing here.`)] : rows.flatMap((row) => queueRow(row, data, scene))),
    ...(total > QUEUE_PAGE ? context(md`${from + 1} to ${from + rows.length} of ${total}`) : []),
    ...actions([
      ...(page > 0 ? [button('home:page:previous', String(page - 1), { label: 'Previous page' })] : []),
      ...(page < last ? [button('home:page:next', String(page + 1), { label: 'Next page' })] : []),
    ]),
  ];
};

const about = ({ before }: Decision): KnownBlock[] => {
  if (before === undefined) return [];
  const order = orderWords(before);
  return context(md`${oneLine(before)}`, order === undefined ? md`${idWords(before)}` : md`Order ${order}`);
};

/** The card of a decision with what it is about, which its thread would show. */
const toSign = (card: DecisionCard, scene: Scene): KnownBlock[] => {
  const { blocks } = decisionCard(card, scene);
  return [...blocks.slice(0, 1), ...about(card.decision), ...blocks.slice(1, 8)];
};

const signOffs = ({ queue: { toSignOff }, titleOf }: HomeData, scene: Scene): KnownBlock[] => {
  if (toSignOff.length === 0) return [];
  const left = toSignOff.length - SIGN_OFFS;
  return [
    header(`Waiting for your sign-off: ${toSignOff.length}`),
    ...toSignOff
      .slice(0, SIGN_OFFS)
      .flatMap((decision) => toSign({ decision, title: titleOf(decision.operation) }, scene)),
    ...(left > 0 ? context(md`and ${left} more, in the threads of their requests`) : []),
  ];
};

const body = (data: HomeData, scene: Scene): KnownBlock[] => {
  const { counts, filters, parts } = data.queue;
  const isFiltered = filters.kind !== undefined || filters.account !== undefined || filters.show !== 'queue';
  if (counts.open === 0 && !isFiltered) return [silence(data, scene)];
  const shown = parts.flatMap((each) => part(each, data, scene));
  const listed = parts.reduce((sum, { total }) => sum + total, 0);
  const others = filters.show === 'queue' ? counts.open - listed : 0;
  return [
    ...(shown.length === 0 ? [section(md`Nothing waits for you here.`)] : shown),
    ...(others > 0
      ? context(md`${others} more ${others === 1 ? 'is' : 'are'} with colleagues and not due within a day.`)
      : []),
    ...(others > 0 ? show('all', `Show all ${counts.open}`) : []),
  ];
};

/** The app's Home tab for one person: what waits for them, by the time that is left. */
export const homeView = (data: HomeData, scene: Scene): HomeView => {
  const { counts, filters, accounts } = data.queue;
  const unshown = data.problems.length - PROBLEMS;
  const blocks = [
    header(`Open requests: ${counts.open}`),
    ...context(
      md`${counts.mine} yours · ${counts.unowned} without an owner · ${counts.soon} due within a day · ${counts.overdue} overdue`,
      md`As of ${date(scene.now.toISOString())}`,
    ),
    ...context(...sourceHealth(data.sources, scene)),
    ...context(md`${paceInWords(data.sources)}`),
    ...(data.deskProblem === undefined ? [] : [section(md`:red_circle: *Attention:* ${data.deskProblem}`)]),
    ...data.problems.slice(0, PROBLEMS).map((problem) => section(md`:red_circle: *Attention:* ${problem}`)),
    ...(unshown > 0
      ? [
          section(
            md`:red_circle: *Attention:* ${unshown} more ${unshown === 1 ? 'source' : 'sources'} could not be read.`,
          ),
        ]
      : []),
    ...filterBlock(filters, accounts, scene),
    ...signOffs(data, scene),
    ...body(data, scene),
    ...actions(data.editsReplies === true ? [button('replies:list', '', { label: 'Saved replies' })] : []),
  ];
  return {
    type: 'home',
    blocks: clampList(blocks, LIMITS.blocks, (left) => section(md`${left} more parts of this page do not fit here.`)),
  };
};
