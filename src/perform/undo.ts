import type { Actor } from '../desk/decision';
import type { DecisionId } from '../ids';
import { type Answered, answerWaiting, auditDenial } from './answer-waiting';
import { deny, rank, roleOf } from './policy';
import { nowOf, personOf, type Road } from './road';
import { stepIn } from './step';

/** Takes an act back while its undo window is open: the one who asked may, and every approver. */
export const undo = async (road: Road, id: DecisionId, actor: Actor): Promise<Answered> => {
  const answered = await answerWaiting(road, id, 'undo', async (tables, held) => {
    const { decision } = held;
    const role = roleOf(road.policy.current(), personOf(road, actor.person), decision.account);
    if (actor.person !== decision.requester && rank(role) < rank('approver')) {
      return deny('Only who asked for it or an approver may undo it.', 'Tell one of them, quickly.');
    }
    if (decision.until === undefined || decision.until <= nowOf(road)) {
      return deny('Its undo window is over.', 'It is being done now.');
    }
    await stepIn(tables, road, held, {
      change: { state: 'undone', endedBy: actor.person, reason: 'It was undone before anything was sent.' },
      audit: 'undone',
      by: actor.person,
    });
    return { kind: 'recorded', decision: id };
  });
  return auditDenial(road, id, actor, 'undo', answered);
};
