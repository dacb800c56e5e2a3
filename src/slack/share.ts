import { z } from 'zod';
import { requestCardKey } from '../desk/delivery';
import { AppError } from '../errors';
import { context, message } from './blocks';
import { routeOf } from './follow';
import { md, person } from './mrkdwn';
import { answerOf } from './reading';
import { Subject } from './subject';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

/** What a share button carries: the question, so that the answer is read anew when it is shown to others. */
export const Shared = z.object({ operation: z.string(), subject: Subject, input: z.unknown() });

/** Shows a private answer to colleagues: in the request's thread where it has one, else where it was asked. */
export const share = async (
  workplace: Workplace,
  turn: Turn,
  { operation, subject, input }: z.infer<typeof Shared>,
): Promise<void> => {
  await turn.ack();
  const route = routeOf(workplace, operation);
  if (route.effect !== 'read') throw new AppError('not_found', 'This cannot be shared any more.');
  const card = subject.on === 'request' ? await workplace.messages.find(requestCardKey(subject)) : undefined;
  const { message: shown, allowed } = await answerOf(workplace, turn, { route, subject, input }, 'everybody');
  if (!allowed) return turn.tell(shown);
  const by = context(md`Shared by ${person(turn.actor.person)}`);
  await turn.post(message(shown.text, [...shown.blocks.slice(0, 49), ...by]), card);
};
