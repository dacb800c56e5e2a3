import type { RequestRef } from '../../desk/buyer-request';
import { actions, type Message, message, section } from '../blocks';
import { button } from '../button';
import { md } from '../mrkdwn';
import { subjectOf } from '../subject';

/** In the thread of a return: its photos were on their way to Slack when the answer was lost, and are not shown twice. */
export const photosInDoubt = (request: RequestRef): Message => {
  const words = `Photos of return ${request.id} may be missing here: Slack did not say whether it took them. If so, show them again.`;
  const show = button('photos', JSON.stringify({ subject: subjectOf(request) }), { label: 'Show photos' });
  return message(words, [section(md`${words}`), ...actions([show])]);
};
