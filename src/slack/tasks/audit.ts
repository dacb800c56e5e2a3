import type { DeskTask } from '../desk-task';
import { auditTrailMessage } from '../messages/audit-trail';
import { outcomeMessage } from '../messages/outcome';
import type { Turn } from '../turn';
import type { Workplace } from '../workplace';

/** Shows one page of the audit trail; pages replace each other. */
export const showTrail = async (
  { perform, scene }: Workplace,
  turn: Turn,
  words: string,
  before?: number,
): Promise<void> => {
  await turn.ack();
  const trail = await perform.auditTrail(turn.actor, words, before);
  const say = before === undefined ? turn.tell : turn.replace;
  await say(trail.kind === 'denied' ? outcomeMessage(trail, undefined) : auditTrailMessage(trail, words, scene()));
};

export const audit: DeskTask = {
  verb: 'audit',
  usage: '[order or request id | @person | today]',
  summary: 'Show who did what, newest first, and whether the trail is whole. For admins.',
  run: (workplace, turn, words) => showTrail(workplace, turn, words),
};
