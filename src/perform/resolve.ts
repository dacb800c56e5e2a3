import type { Actor } from '../desk/decision';
import type { DecisionId } from '../ids';
import { type Answered, answerWaiting, auditDenial } from './answer-waiting';
import { intentId } from './intent-id';
import { deny, rank, roleOf } from './policy';
import { personOf, type Road } from './road';
import { stepIn } from './step';

/** A person says of a parked act whether it happened, and how they know; the order is free again. */
export const resolve = async (
  road: Road,
  id: DecisionId,
  actor: Actor,
  said: 'happened' | 'not_happened',
  reason: string,
): Promise<Answered> => {
  const answered = await answerWaiting(road, id, 'parked', async (tables, held) => {
    const role = roleOf(road.policy.current(), personOf(road, actor.person), held.decision.account);
    if (rank(role) < rank('approver'))
      return deny('Only approvers and admins may say what happened.', 'Ask one of them.');
    if (reason.trim() === '') return deny('Saying what happened needs a reason.', 'Say how you know.');
    const happened = said === 'happened';
    await stepIn(tables, road, held, {
      change: {
        state: happened ? 'done' : 'not_done',
        endedBy: actor.person,
        reason: reason.trim(),
        ...(happened ? { answer: { words: 'A colleague looked at eBay: it happened.' } } : {}),
      },
      audit: happened ? 'resolved_happened' : 'resolved_not_happened',
      by: actor.person,
      also: (open) => open.intents.settle(intentId(held.decision), happened ? 'done' : 'refused'),
    });
    return { kind: 'recorded', decision: id };
  });
  return auditDenial(road, id, actor, said, answered);
};
