import type { KnownBlock } from '@slack/types';
import type { Decision } from '../../desk/decision';
import { context, type Message, message, section } from '../blocks';
import { changeWords } from '../fact';
import { joined, type Mrkdwn, md, person } from '../mrkdwn';
import { date } from '../slack-date';
import {
  type BulkShown,
  bulkWords,
  countWords,
  type Group,
  inGroup,
  itemLine,
  listed,
  moneyOf,
  sumWords,
} from './bulk-words';
import { idWords } from './request-words';

/** In the order of what a person must look at. */
const PARTS: readonly { readonly group: Group; readonly title: string }[] = [
  { group: 'parked', title: 'To be cleared up: say in the thread of each what happened' },
  { group: 'refused', title: 'Not done' },
  { group: 'stopped', title: 'Stopped before anything was sent' },
  { group: 'done', title: 'Done' },
];

const reasonOf = ({ state, reason, differences }: Decision): string | undefined => {
  if (state === 'done') return undefined;
  const [first] = differences;
  if (state === 'changed' && first !== undefined) return changeWords(first);
  return reason;
};

const titled = (title: string, items: readonly Decision[]): Mrkdwn => {
  const sum = sumWords(moneyOf(items));
  return sum === '' ? md`*${title}* (${items.length})` : md`*${title}* (${items.length}, ${sum})`;
};

const part = ({ items, linkTo }: BulkShown, group: Group, title: string): KnownBlock[] => {
  const those = inGroup(items, group);
  if (those.length === 0) return [];
  const reasons = new Set(those.map(reasonOf));
  const [reason] = reasons;
  if (reasons.size > 1) {
    return listed([titled(title, those), ...those.map((each) => itemLine(each, linkTo(each), reasonOf(each)))]);
  }
  // What holds for all of them is said once.
  const head = reason === undefined ? titled(title, those) : md`${titled(title, those)}: ${reason}`;
  return listed([head, ...those.map((each) => itemLine(each, linkTo(each)))]);
};

const signers = (items: readonly Decision[]): Mrkdwn => {
  const all = items.flatMap(({ signOffs }) => signOffs.filter(({ verdict }) => verdict === 'sign_off'));
  return joined([...new Set(all.map((each) => each.person))].map(person), ', ');
};

/** Ends a bulk in its thread: what became of every item, the sums, who asked and who signed off. */
export const bulkSummary = (shown: BulkShown): Message => {
  const { bulk, title, items } = shown;
  const done = inGroup(items, 'done');
  const sum = sumWords(moneyOf(done));
  const head = `${done.length} of ${countWords(items.length)} done${sum === '' ? '' : `, ${sum}`}`;
  const by = signers(items);
  const ended = items
    .map(({ endedAt, updatedAt }) => endedAt ?? updatedAt)
    .sort()
    .at(-1);
  const left = bulk.skipped.map(({ request, reason }) => md`• ${idWords(request)}: ${reason}`);
  return message(`${bulkWords(title, items)}. ${head}.`, [
    section(md`${person(bulk.requester)} *${title}: ${head}*`),
    ...PARTS.flatMap(({ group, title: words }) => part(shown, group, words)),
    ...(left.length === 0 ? [] : listed([md`*Left out when it was asked for* (${left.length})`, ...left])),
    ...context(
      md`Asked by ${person(bulk.requester)}`,
      by.empty ? md`` : md`Signed off by ${by}`,
      ended === undefined ? md`` : date(ended, 'exact'),
    ),
  ]);
};
