import type { KnownBlock } from '@slack/types';
import type { Bulk } from '../../desk/bulk';
import type { Decision, DecisionState } from '../../desk/decision';
import { formatMoney, type Money, sums } from '../../money';
import { section } from '../blocks';
import { lines, link, type Mrkdwn, md } from '../mrkdwn';

/** A bulk with its decisions, as its messages show it. */
export interface BulkShown {
  readonly bulk: Bulk;
  /** The operation's short title, for example "Cancel & refund". */
  readonly title: string;
  readonly items: readonly Decision[];
  /** The address of the card of an item's request in Slack, where it stands. */
  linkTo(item: Decision): string | undefined;
}

/** What became of an item, as far as a reader of the whole must know it. */
export type Group = 'done' | 'refused' | 'parked' | 'stopped' | 'sign_off' | 'undo' | 'working';

const GROUPS: Readonly<Record<DecisionState, Group>> = {
  asked: 'working',
  signed: 'working',
  acting: 'working',
  in_doubt: 'working',
  sign_off: 'sign_off',
  undo: 'undo',
  parked: 'parked',
  done: 'done',
  refused: 'refused',
  denied: 'refused',
  changed: 'refused',
  not_done: 'refused',
  sent_back: 'stopped',
  undone: 'stopped',
  expired: 'stopped',
};

export const inGroup = (items: readonly Decision[], ...groups: readonly Group[]): Decision[] =>
  items.filter(({ state }) => groups.includes(GROUPS[state]));

/** True when nothing goes on by itself or waits for colleagues any more. */
export const isSettled = (items: readonly Decision[]): boolean =>
  inGroup(items, 'sign_off', 'undo', 'working').length === 0;

export const moneyOf = (items: readonly Decision[]): readonly Money[] =>
  sums(items.flatMap(({ effect, money }) => (effect === 'money' && money !== undefined ? [money] : [])));

/** For example "$480.00", "€12.00 and $480.00" or "€12.00, £9.00 and $480.00". */
export const sumWords = (amounts: readonly Money[]): string => {
  const words = amounts.map(formatMoney);
  const last = words.pop();
  return words.length === 0 ? (last ?? '') : `${words.join(', ')} and ${last}`;
};

export const countWords = (count: number): string => (count === 1 ? '1 request' : `${count} requests`);

/** For example "Cancel & refund: 12 requests, $480.00 and €120.00". */
export const bulkWords = (title: string, items: readonly Decision[]): string => {
  const sum = sumWords(moneyOf(items));
  return `${title}: ${countWords(items.length)}${sum === '' ? '' : `, ${sum}`}`;
};

/** One item without anything of the buyer: what it costs, what it is about, its order, with a link to its card. */
export const itemLine = (decision: Decision, address: string | undefined, reason?: string): Mrkdwn => {
  const { before, money, request } = decision;
  const order = before?.order.shown ?? before?.order.key ?? request?.id ?? decision.order;
  const shown = [money === undefined ? undefined : formatMoney(money), before?.items[0]?.title].filter(Boolean);
  const words = shown.length === 0 ? md`` : md`${shown.join(' · ')} · `;
  const name = order === undefined ? md`order unknown` : address === undefined ? md`${order}` : link(address, order);
  return reason === undefined ? md`• ${words}${name}` : md`• ${words}${name}: ${reason}`;
};

const MOST = 2_900;

/** As many sections as the lines need. */
export const listed = (all: readonly Mrkdwn[]): KnownBlock[] => {
  const pages: Mrkdwn[] = [];
  for (const line of all) {
    const last = pages.at(-1);
    if (last === undefined || last.source.length + line.source.length > MOST) pages.push(line);
    else pages[pages.length - 1] = lines(last, line);
  }
  return pages.map((page) => section(page));
};
