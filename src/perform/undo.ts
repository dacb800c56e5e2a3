import type { Actor, Decision } from '../desk/decision';
import type { DecisionId } from '../ids';
import type { Held } from '../store/decision-leases';
import type { Tables } from '../store/store';
import { type Answered, answerWaiting, auditDenial } from './answer-waiting';
import { deny, rank, roleOf } from './policy';
import { nowOf, personOf, type Road } from './road';
import { type Step, stepIn } from './step';

/** Whether this person may take back what somebody asked for. */
export const mayUndo = (road: Road, actor: Actor, { requester, account }: Pick<Decision, 'requester' | 'account'>) => {
  const role = roleOf(road.policy.current(), personOf(road, actor.person), account);
  if (actor.person === requester || rank(role) >= rank('approver')) return undefined;
  return deny('Only who asked for it or an approver may undo it.', 'Tell one of them, quickly.');
};

export const undoing = ({ person }: Actor): Step => ({
  change: { state: 'undone', endedBy: person, reason: 'It was undone before anything was sent.' },
  audit: 'undone',
  by: person,
});

/** Ends a held decision for which nothing was sent, in the commit at hand. */
export const undoHeld = (tables: Tables, road: Road, held: Held, actor: Actor) =>
  stepIn(tables, road, held, undoing(actor));

/** Takes an act back while its undo window is open: the one who asked may, and every approver. */
export const undo = async (road: Road, id: DecisionId, actor: Actor): Promise<Answered> => {
  const answered = await answerWaiting(road, id, 'undo', async (tables, held) => {
    const { decision } = held;
    const denied = mayUndo(road, actor, decision);
    if (denied !== undefined) return denied;
    if (decision.until === undefined || decision.until <= nowOf(road)) {
      return deny('Its undo window is over.', 'It is being done now.');
    }
    await undoHeld(tables, road, held, actor);
    return { kind: 'recorded', decision: id };
  });
  return auditDenial(road, id, actor, 'undo', answered);
};
