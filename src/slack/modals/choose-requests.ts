import type { KnownBlock } from '@slack/types';
import type { Choosable, Selection } from '../../desk/selection';
import { formatMoney, sums } from '../../money';
import { actions, context, plain, section } from '../blocks';
import { button } from '../button';
import { clamp } from '../clamp';
import type { Form } from '../form';
import { countWords, sumWords } from '../messages/bulk-words';
import { md } from '../mrkdwn';
import { plainDate } from '../slack-date';

/** Marks the form in which requests are chosen. */
export const CHOOSE = 'several:choose';

const PAGE = 10;

/** Those that eBay lets the chosen operation be done on. */
export const offering = ({ choosable, operation }: Selection): readonly Choosable[] =>
  choosable.filter(({ options }) => options.includes(operation));

export const onPage = (selection: Selection): readonly Choosable[] =>
  offering(selection).slice(selection.page * PAGE, (selection.page + 1) * PAGE);

export const chosenOnes = (selection: Selection): readonly Choosable[] =>
  offering(selection).filter(({ id }) => selection.chosen.includes(id));

export const pagesOf = (selection: Selection): number => Math.max(1, Math.ceil(offering(selection).length / PAGE));

/** The name of the field; another one each time, so that Slack shows what we say and not what was ticked before. */
export const fieldName = ({ drawn }: Pick<Selection, 'drawn'>): string => `chosen:${drawn}`;

const choice = ({ id, amount, item, order, respondBy }: Choosable) => {
  const money = amount === undefined ? [] : [formatMoney(amount)];
  const due = respondBy === undefined ? [] : [`by ${plainDate(respondBy)}`];
  return {
    value: id,
    label: clamp([...money, item ?? `request ${id}`].join(' · '), 75),
    description: clamp([order ?? id, ...due].join(' · '), 75),
  };
};

const wayTo = (selection: Selection, titleOf: (operation: string) => string): KnownBlock[] => {
  const { operation, operations } = selection;
  if (operations.length === 1) return [section(md`*${titleOf(operation)}* for these requests:`)];
  const option = (name: string) => ({ text: plain(titleOf(name), 75), value: name });
  return [
    {
      type: 'section',
      block_id: 'choose:operation',
      text: { type: 'mrkdwn', text: '*What is to be done*', verbatim: true },
      accessory: {
        type: 'static_select',
        action_id: 'choose:operation',
        options: operations.map(option),
        initial_option: option(operation),
      },
    },
  ];
};

const ways = (selection: Selection): KnownBlock[] => {
  const { page } = selection;
  const all = onPage(selection).every(({ id }) => selection.chosen.includes(id));
  return actions([
    all
      ? button('choose:none', 'none', { label: 'Select none of these' })
      : button('choose:all', 'all', {
          label: onPage(selection).length === PAGE ? 'Select these ten' : 'Select all of these',
        }),
    ...(page === 0 ? [] : [button('choose:before', 'before', { label: 'Previous ten' })]),
    ...(page + 1 >= pagesOf(selection) ? [] : [button('choose:after', 'after', { label: 'Next ten' })]),
  ]);
};

/** Ten requests to a page; what is ticked on the others stays ticked. */
export const chooseRequestsForm = (
  selection: Selection,
  titleOf: (operation: string) => string,
  most: number,
): Form => {
  const all = offering(selection);
  const chosen = chosenOnes(selection);
  const sum = sumWords(sums(chosen.flatMap(({ amount }) => (amount === undefined ? [] : [amount]))));
  const from = selection.page * PAGE;
  const shown = onPage(selection);
  return {
    title: 'Decide several',
    submit: 'Continue',
    intro: [
      ...wayTo(selection, titleOf),
      ...context(
        md`${from + 1} to ${from + shown.length} of ${all.length}`,
        chosen.length === 0
          ? md`Nothing selected yet`
          : md`*${countWords(chosen.length)} selected*${sum === '' ? '' : `, ${sum}`}`,
        md`At most ${most} at once`,
      ),
    ],
    fields: [
      {
        type: 'checks',
        name: fieldName(selection),
        label: 'Tick those to be decided',
        optional: true,
        choices: shown.map(choice),
        initial: selection.chosen,
      },
    ],
    rest: [...ways(selection), ...context(md`Nothing is done yet: the next page shows what it comes to.`)],
  };
};
