import type { BuyerRequest } from '../../desk/buyer-request';
import { actions, type Message, message, section } from '../blocks';
import { ask } from '../button';
import { deadlineNow, deadlineWords } from '../deadline';
import { joined, md, person, userGroup } from '../mrkdwn';
import type { Scene } from '../scene';
import { subjectOf } from '../subject';
import { headline, oneLine } from './request-words';

/** Whom a reminder calls: people and user groups, by id. */
export interface Called {
  readonly to: readonly string[];
  readonly groups?: readonly string[] | undefined;
}

/** An answer that is due soon, said to those who can give it. */
export const reminder = (request: BuyerRequest, { to, groups = [] }: Called, scene: Scene): Message => {
  const names = [...to.map(person), ...groups.map(userGroup)];
  const called = names.length === 0 ? md`` : md`${joined(names, ' ')} `;
  return message(`Reminder: ${headline(request)}, ${oneLine(request)}. ${deadlineWords(request, scene)}`, [
    section(
      md`${called}*Reminder:* ${headline(request)}, ${oneLine(request)}\nAnswer by ${deadlineNow(request, scene)}`,
    ),
    ...actions([ask(`${request.kind}.show`, { subject: subjectOf(request) }, { label: 'Details' })]),
  ]);
};
