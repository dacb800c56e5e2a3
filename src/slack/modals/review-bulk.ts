import type { KnownBlock } from '@slack/types';
import type { Choosable } from '../../desk/selection';
import { formatMoney } from '../../money';
import type { BulkPreview, ItemLook } from '../../perform/bulk/preview-bulk';
import { context, facts, section } from '../blocks';
import { clamp } from '../clamp';
import type { Field } from '../field';
import { type Form, submitLabel } from '../form';
import { countWords, listed, sumWords } from '../messages/bulk-words';
import { type Mrkdwn, md } from '../mrkdwn';

/** Marks the form with which many requests are decided. */
export const DECIDE_SEVERAL = 'several:decide';

export interface Review {
  readonly title: string;
  readonly preview: BulkPreview;
  /** The requests, in the order of the preview's items. */
  readonly requests: readonly Choosable[];
  readonly fields: readonly Field[];
}

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

const minutes = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000);
  return seconds % 60 === 0 ? counted(seconds / 60, 'minute') : counted(seconds, 'second');
};

const line = (item: ItemLook, request: Choosable | undefined): Mrkdwn => {
  const money = item.kind === 'skipped' ? request?.amount : item.money;
  const words = [money === undefined ? undefined : formatMoney(money), request?.item, request?.order ?? request?.id];
  // A hundred of them must fit into the 250 kB of one view.
  const shown = words.flatMap((word) => (word ? [clamp(word, 80)] : [])).join(' · ');
  if (item.kind === 'skipped') return md`• ${shown}: ${clamp(item.reason, 300)}`;
  return item.kind === 'needs_sign_off' ? md`• ${shown} · _needs sign-off_` : md`• ${shown}`;
};

const unique = (words: readonly string[]) => [...new Set(words)];

/** Of those that need colleagues: how many, and why. */
const signOff = (goes: readonly Exclude<ItemLook, { kind: 'skipped' }>[]): KnownBlock[] => {
  const waiting = goes.filter(({ kind }) => kind === 'needs_sign_off');
  if (waiting.length === 0) return [];
  const how = waiting.length === goes.length ? 'All' : `${waiting.length} of ${goes.length}`;
  return [
    section(
      md`*${how} ${waiting.length === 1 ? 'needs' : 'need'} a colleague’s sign-off*, asked for once for all of them.`,
    ),
    ...context(
      ...unique(waiting.flatMap(({ why }) => why))
        .slice(0, 4)
        .map((why) => md`${why}`),
    ),
  ];
};

/** What one decision on many requests comes to: the sums, who else is needed, what is left out and why. */
export const reviewBulkForm = ({ title, preview, requests, fields }: Review): Form => {
  const { items, exposure } = preview;
  const pairs = items.map((item, index) => [item, requests[index]] as const);
  const goes = items.flatMap((item) => (item.kind === 'skipped' ? [] : [item]));
  const skipped = pairs.filter(([item]) => item.kind === 'skipped');
  const total = sumWords(exposure.totals);
  const left = [
    ...(skipped.length === 0 ? [] : [section(md`*${countWords(skipped.length)} left out*`)]),
    ...listed(skipped.map(([item, request]) => line(item, request))),
  ];
  if (goes.length === 0) {
    return { title: 'Decide several', intro: [section(md`*Nothing of it can be done now.*`), ...left], fields: [] };
  }
  return {
    title: 'Decide several',
    submit: submitLabel(`${title}: ${goes.length}`, `Do it for ${goes.length}`),
    intro: [
      section(md`*${title}: ${countWords(goes.length)}*`),
      ...facts([
        ['Total', md`${total}`],
        ['Moved by you today', md`${exposure.totals.length === 0 ? '' : sumWords(exposure.movedToday) || 'Nothing'}`],
        ['Your limit per day', md`${sumWords(exposure.dayLimits)}`],
        ['Can be undone for', md`${exposure.undo === 0 ? '' : minutes(exposure.undo)}`],
      ]),
      ...signOff(goes),
      ...listed(pairs.filter(([item]) => item.kind !== 'skipped').map(([item, request]) => line(item, request))),
      ...left,
      ...context(md`Each one is checked with eBay again right before it is done, and done only once.`),
    ],
    fields: [
      ...fields,
      {
        type: 'long_text',
        name: 'note',
        label: 'Why, for colleagues',
        max: 500,
        optional: true,
        hint: 'The buyer never sees it.',
      },
    ],
  };
};
