import type { WaitingPerson } from '../../desk/waiting-person';
import { type Message, message, section } from '../blocks';
import { md } from '../mrkdwn';
import { date, plainDate } from '../slack-date';

const WHAT: Readonly<Record<WaitingPerson['did'], string>> = {
  command: 'your command',
  button: 'the button you pressed',
  form: 'the form you sent',
  shortcut: 'your shortcut',
};
const NEXT =
  'If no answer came, ask again: nothing is done twice. What was decided before goes on by itself, and its card shows how.';

/** To somebody whose answer was lost with the process that worked on it. */
export const interrupted = (waiting: Pick<WaitingPerson, 'did' | 'name'>, since: string): Message => {
  const what = waiting.name === undefined ? WHAT[waiting.did] : `${WHAT[waiting.did]} ${waiting.name}`;
  return message(`Aftersale was restarted while it worked on ${what} of ${plainDate(since)}. ${NEXT}`, [
    section(md`*Aftersale was restarted* while it worked on ${what} of ${date(since)}.\n${NEXT}`),
  ]);
};
