import type { Outcome } from '../../perform/outcome';
import { context, type Message, message, section } from '../blocks';
import { changes, named } from '../fact';
import { lines, type Mrkdwn, md } from '../mrkdwn';
import { date } from '../slack-date';

const doubtWords = ({ parked, blocks }: Extract<Outcome, { kind: 'in_doubt' }>): Mrkdwn => {
  if (!parked) return md`Aftersale is reading it back and will tell in the thread. Do not do it again on the website.`;
  return blocks
    ? md`Nobody can act on this order until someone says in the thread what happened.`
    : md`Look on eBay and say in the thread whether it was sent.`;
};

/** What became of an ask, told privately to whoever asked; colleagues see the decision's card in the thread. */
export const outcomeMessage = (outcome: Outcome, where: Mrkdwn | undefined): Message => {
  const pointer = where === undefined ? [] : context(where);
  switch (outcome.kind) {
    case 'done':
      return message(outcome.answer.words, [section(md`*${outcome.answer.words}*`), ...pointer]);
    case 'waiting':
      return outcome.for === 'undo'
        ? message('It will be done when the undo window ends.', [
            section(
              outcome.until === undefined
                ? md`*It will be done when the undo window ends.*`
                : md`*It will be done ${date(outcome.until, 'exact')}.* Until then it can be undone in the thread.`,
            ),
            ...pointer,
          ])
        : message('It waits for a colleague to sign off.', [
            section(md`*It waits for a colleague to sign off.* You will see in the thread when they do.`),
            ...pointer,
          ]);
    case 'denied':
    case 'refused': {
      const differences = outcome.kind === 'refused' ? (outcome.differences ?? []) : [];
      return message(`${outcome.reason} ${outcome.hint}`, [
        section(lines(md`*${outcome.reason}*`, ...changes(differences), md`${outcome.hint}`)),
        ...pointer,
      ]);
    }
    case 'changed':
      return message('The request has changed since you saw it, so nothing was done.', [
        section(
          lines(md`*The request has changed since you saw it, so nothing was done.*`, ...changes(outcome.differences)),
        ),
        ...context(md`Its card shows the new state. Press again there if you still want it.`),
        ...pointer,
      ]);
    case 'in_doubt':
      return message('It was sent, but eBay’s answer was lost.', [
        section(lines(md`*It was sent, but eBay’s answer was lost.* ${outcome.reason}`, doubtWords(outcome))),
        ...named(outcome.readings),
        ...pointer,
      ]);
    case 'ended':
      return message(outcome.reason, [section(md`*${outcome.reason}*`), ...pointer]);
    case 'busy':
      return message('It is being done right now; its card in the thread will follow.', [
        section(md`*It is being done right now.* Its card in the thread will follow.`),
        ...pointer,
      ]);
  }
};
