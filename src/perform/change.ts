import type { Actor, Decision } from '../desk/decision';
import { hashFacts } from '../desk/facts';
import type { DecisionId } from '../ids';
import { canonicalJson } from '../store/canonical-json';
import { type Answered, answerWaiting, auditDenial, tooLateToAnswer } from './answer-waiting';
import { reasonCodeOf } from './ask';
import { parseInput } from './operations';
import { deny, mayAsk, oneOfMany } from './policy';
import { personOf, type Road } from './road';
import { stepIn } from './step';

/** What was asked for first is forgotten: its amount, words and consents belong to the old input. */
const withoutOldLook = ({
  until: _until,
  money: _money,
  facts: _facts,
  reasonCode: _code,
  ...rest
}: Decision): Decision => rest;

/**
 * Changes what a waiting decision asks for. Whoever changes it becomes its requester, and all consents are void.
 * @throws AppError `bad_input`
 */
export const change = async (
  road: Road,
  id: DecisionId,
  actor: Actor,
  wanted: unknown,
  revision?: number,
): Promise<Answered> => {
  const answered = await answerWaiting(road, id, 'sign_off', async (tables, held) => {
    const { decision } = held;
    if (decision.bulk !== undefined) return oneOfMany();
    const late = tooLateToAnswer(road, decision, revision);
    if (late !== undefined) return late;
    const operation = road.operations.act(decision.operation);
    const input = parseInput(operation, wanted);
    const old = operation.target(parseInput(operation, decision.input));
    if (canonicalJson(old) !== canonicalJson(operation.target(input))) {
      return deny('A change cannot turn to another request.', 'Send this one back and ask anew for the other.');
    }
    const denied = mayAsk(road.policy.current(), personOf(road, actor.person), decision);
    if (denied !== undefined) return denied;
    const seen = decision.facts === undefined ? {} : { seen: hashFacts(decision.facts) };
    await stepIn(
      tables,
      road,
      { ...held, decision: withoutOldLook(decision) },
      {
        change: {
          input,
          ...reasonCodeOf(input),
          ...seen,
          requester: actor.person,
          revision: decision.revision + 1,
          state: 'asked',
          approvers: 0,
          why: [],
          signOffs: [],
          described: [],
        },
        nextIn: road.pace.takeUp,
        release: true,
        audit: 'changed_by_colleague',
        facts: { from: decision.requester },
        by: actor.person,
      },
    );
    return { kind: 'recorded', decision: id };
  });
  return auditDenial(road, id, actor, 'change', answered);
};
