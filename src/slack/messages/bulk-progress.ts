import type { Decision } from '../../desk/decision';
import { actions, context, type Message, message, section } from '../blocks';
import { decideBulk } from '../bulk-button';
import { lines, md, person } from '../mrkdwn';
import { accountShown, type Scene } from '../scene';
import { date } from '../slack-date';
import { type BulkShown, bulkWords, inGroup, isSettled } from './bulk-words';

const CELLS = 20;

/** Filled for what has ended. Never full before everything has. */
const bar = (ended: number, all: number): string => {
  const full = ended === all ? CELLS : Math.min(CELLS - 1, Math.round((ended / all) * CELLS));
  return '▓'.repeat(full) + '░'.repeat(CELLS - full);
};

const counted = (items: readonly Decision[], skipped: number): string[] => {
  const count = (words: string, ...groups: Parameters<typeof inGroup>[1][]) => {
    const { length } = inGroup(items, ...groups);
    return length === 0 ? [] : [`${length} ${words}`];
  };
  return [
    ...count('refused', 'refused'),
    ...count('to be cleared up', 'parked'),
    ...count('taken back', 'stopped'),
    ...count('waiting for sign-off', 'sign_off'),
    ...count('can still be undone', 'undo'),
    ...count('to go', 'working'),
    ...(skipped === 0 ? [] : [`${skipped} left out`]),
  ];
};

/** When the window of those that can still be undone ends. */
const windowOf = (items: readonly Decision[]): string | undefined => inGroup(items, 'undo').at(0)?.until;

/** Until when those that are to go wait for eBay's call limit: the last moment of them. */
const pausedUntil = (items: readonly Decision[], { now }: Scene): string | undefined =>
  inGroup(items, 'working')
    .flatMap(({ waitsUntil }) => (waitsUntil !== undefined && waitsUntil > now.toISOString() ? [waitsUntil] : []))
    .sort()
    .at(-1);

/** How far a bulk is: one message from the press to its end, updated in place. */
export const bulkProgress = ({ bulk, title, items }: BulkShown, scene: Scene): Message => {
  const done = inGroup(items, 'done').length;
  const words = [`${done} of ${items.length} done`, ...counted(items, bulk.skipped.length)];
  const name = bulkWords(title, items);
  const ended = items.length - inGroup(items, 'sign_off', 'undo', 'working').length;
  const unsent = items.some(({ state }) => ['asked', 'sign_off', 'undo', 'signed'].includes(state));
  const until = windowOf(items);
  const paused = pausedUntil(items, scene);
  const sent = items.some(({ calls }) => calls > 0);
  return message(`${name}. ${words.join(', ')}.`, [
    section(lines(md`*${name}* for ${person(bulk.requester)}`, md`${bar(ended, items.length)}  ${words.join(' · ')}`)),
    ...actions(unsent ? [decideBulk('undo', { bulk: bulk.id }, { label: sent ? 'Stop the rest' : 'Undo all' })] : []),
    ...(paused === undefined
      ? []
      : [section(md`*Waits until ${date(paused)}* to keep within eBay’s call limit, then goes on by itself.`)]),
    ...context(
      until === undefined || !unsent ? md`` : md`Can be undone until ${date(until, 'exact')}`,
      isSettled(items) ? md`The thread has the summary.` : md``,
      md`${accountShown(scene, bulk.account)}`,
    ),
  ]);
};
