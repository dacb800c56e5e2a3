import type { SlackDeed } from '../../desk/waiting-person';
import { type Message, message, section } from '../blocks';
import { lines, type Mrkdwn, md } from '../mrkdwn';
import { date } from '../slack-date';

const WHAT: Readonly<Record<SlackDeed['did'], string>> = {
  command: 'Your command',
  button: 'A button you pressed',
  form: 'A form you sent',
  shortcut: 'A shortcut you used',
};
const MOST = 10;
const NEXT =
  'If no answer came, ask again: nothing is done twice. What was decided before goes on by itself, and its card shows how.';

/** To somebody whose answers were lost with the process that worked on them, or on the way to Slack. */
export const interrupted = (deeds: readonly (SlackDeed & { readonly since: string })[]): Message => {
  const line = ({ did, name, since }: (typeof deeds)[number]): Mrkdwn =>
    md`• ${WHAT[did]}${name === undefined ? '' : ` ${name}`}, ${date(since)}`;
  const more = deeds.length > MOST ? md`• and ${deeds.length - MOST} more` : undefined;
  const count = deeds.length === 1 ? 'something you asked for' : `${deeds.length} things you asked for`;
  return message(`Aftersale was restarted, or could not reach Slack, while it worked on ${count}. ${NEXT}`, [
    section(md`*Aftersale was restarted, or could not reach Slack,* while it worked on ${count}.`),
    section(lines(...deeds.slice(0, MOST).map(line), more)),
    section(md`${NEXT}`),
  ]);
};
