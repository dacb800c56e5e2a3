import type { BuyerRequest } from '../../desk/buyer-request';
import type { SnoozeChoice } from '../../desk/snooze-choices';
import { context, section } from '../blocks';
import type { Form } from '../form';
import { oneLine } from '../messages/request-words';
import { md } from '../mrkdwn';

/** Marks forms about the team's own work and not about an operation's input. */
export const CASE = 'case:';

export const assignForm = (request: BuyerRequest): Form => ({
  title: 'Assign',
  submit: 'Assign',
  intro: [section(md`*${oneLine(request)}*\nWhoever you choose is told once, in the thread of the request.`)],
  fields: [
    {
      type: 'person',
      name: 'person',
      label: 'Who takes it?',
      hint: 'Somebody whose role lets them act on this account.',
    },
  ],
});

export const noteForm = (request: BuyerRequest, max: number): Form => ({
  title: 'Internal note',
  submit: 'Add note',
  intro: [
    section(md`*${oneLine(request)}*\nThe note stands in the thread of the request. It is never sent to eBay.`),
    ...context(md`When eBay asks to erase this buyer’s data, the note is erased too.`),
  ],
  fields: [{ type: 'long_text', name: 'words', label: 'What should colleagues know?', max }],
});

/** Without choices the form only says why. */
export const snoozeForm = (request: BuyerRequest, choices: readonly SnoozeChoice[]): Form => ({
  title: 'Snooze',
  ...(choices.length === 0 ? {} : { submit: 'Snooze' }),
  intro: [
    section(
      choices.length === 0
        ? md`*${oneLine(request)}*\nIts deadline is too near to put it off.`
        : md`*${oneLine(request)}*\nNobody is reminded of it until then. It is back at once when something changes on eBay.`,
    ),
  ],
  fields:
    choices.length === 0
      ? []
      : [
          {
            type: 'radio',
            name: 'until',
            label: 'Until when?',
            choices: choices.map(({ until, words }) => ({ value: until, label: words })),
            ...(choices[0] === undefined ? {} : { initial: choices[0].until }),
          },
        ],
});
