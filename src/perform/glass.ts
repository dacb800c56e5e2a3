import type { Actor } from '../desk/decision';
import { hashFacts } from '../desk/facts';
import type { DecisionId } from '../ids';
import { type Answered, answerWaiting, auditDenial, tooLateToAnswer } from './answer-waiting';
import { glassUsed } from './glass-left';
import { mayAsk, oneOfMany, roleOf, throughGlass } from './policy';
import { personOf, type Road } from './road';
import { stepIn } from './step';

/**
 * Somebody whom the desk file lets do so takes a waiting act upon themselves, without the sign-off that it waits for. They become its
 * requester; eBay is looked at anew and the rules are asked again before anything is sent.
 */
export const actWithoutSignOff = async (
  road: Road,
  id: DecisionId,
  actor: Actor,
  { reason, revision }: { readonly reason: string; readonly revision: number },
): Promise<Answered> => {
  const answered = await answerWaiting(road, id, 'sign_off', async (tables, held) => {
    const { decision } = held;
    if (decision.bulk !== undefined) return oneOfMany();
    const late = tooLateToAnswer(road, decision, revision);
    if (late !== undefined) return late;
    const policy = road.policy.current();
    const person = personOf(road, actor.person);
    const denied = mayAsk(policy, person, decision);
    if (denied !== undefined) return denied;
    const usedToday = await glassUsed(road, tables, actor.person);
    const role = roleOf(policy, person, decision.account) ?? 'viewer';
    const ruling = throughGlass(policy.file, role, { reason, usedToday });
    if (ruling.kind === 'denied') return ruling;
    await stepIn(tables, road, held, {
      change: {
        breakGlass: reason,
        ...(decision.facts === undefined ? {} : { seen: hashFacts(decision.facts) }),
        requester: actor.person,
        revision: decision.revision + 1,
        state: 'asked',
        signOffs: [],
      },
      nextIn: road.pace.takeUp,
      release: true,
      audit: 'broke_glass',
      facts: { from: decision.requester },
      by: actor.person,
    });
    return { kind: 'recorded', decision: id };
  });
  return auditDenial(road, id, actor, 'act_without_sign_off', answered);
};
