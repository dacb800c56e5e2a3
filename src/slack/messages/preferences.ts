import type { ReturnPreferences } from '../../desk/returns/read-preferences';
import { actions, type Message, message, section } from '../blocks';
import { ask } from '../button';
import { md } from '../mrkdwn';
import type { Seen } from '../route';

export const preferencesMessage = ({ rmaRequired }: ReturnPreferences, { subject, facts }: Seen): Message => {
  const words = rmaRequired ? 'required' : 'not required';
  return message(`An RMA number is ${words} of buyers who return something.`, [
    section(md`An RMA number is *${words}* of buyers who return something.`),
    ...actions([
      ask('return.set_preferences', { subject, ...(facts === undefined ? {} : { facts }) }, { label: 'Change' }),
    ]),
  ]);
};
