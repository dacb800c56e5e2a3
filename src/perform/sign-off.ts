import type { Actor, SignOff } from '../desk/decision';
import { hashFacts } from '../desk/facts';
import type { DecisionId } from '../ids';
import type { Held } from '../store/decision-leases';
import type { Tables } from '../store/store';
import { type Answered, answerWaiting, auditDenial, tooLateToAnswer } from './answer-waiting';
import { consentTo, maySignOff } from './may-sign-off';
import { deny } from './policy';
import { accountOf, nowOf, personOf, type Road } from './road';
import { stepIn } from './step';

export interface Verdict {
  readonly verdict: SignOff['verdict'];
  /** Required to send back. */
  readonly reason?: string;
  /** Hash of the facts and the revision on the card that was pressed. */
  readonly seen?: string;
  readonly revision?: number;
}

/** A colleague's word on a decision that is held and waits for it, in the commit at hand; taken up in `takeUpIn` milliseconds. */
export const signHeld = async (
  tables: Tables,
  road: Road,
  held: Held,
  actor: Actor,
  given: Verdict,
  takeUpIn = road.pace.takeUp,
): Promise<Answered> => {
  const { decision } = held;
  const isStale = given.seen !== undefined && given.seen !== hashFacts(decision.facts ?? {});
  const late = tooLateToAnswer(road, decision, isStale ? Number.NaN : given.revision);
  if (late !== undefined) return late;
  const ruling = maySignOff(
    road.policy.current(),
    personOf(road, actor.person),
    consentTo(decision, accountOf(road, decision.account).timeZone),
    road.clock.now(),
    road.policy.groupsOf,
  );
  if (ruling.kind === 'denied') return ruling;
  const reason = given.reason?.trim() ?? '';
  if (given.verdict === 'send_back' && reason === '')
    return deny('Sending back needs a reason.', 'Say what should be different.');
  const signed: SignOff = {
    person: actor.person,
    verdict: given.verdict,
    ...(reason === '' ? {} : { reason }),
    ...(ruling.onBehalfOf === undefined ? {} : { onBehalfOf: ruling.onBehalfOf }),
    at: nowOf(road),
  };
  const isNew = await tables.signOffs.add(decision.id, decision.revision, signed);
  if (!isNew) return deny('You have answered this already.', 'Another person is needed.');
  const signOffs = [...decision.signOffs, signed];
  const enough = signOffs.length >= decision.approvers;
  const left = new Date(decision.until ?? signed.at).getTime() - road.clock.now().getTime();
  const { remind_before } = road.policy.current().file.sign_off;
  await stepIn(tables, road, held, {
    change:
      given.verdict === 'send_back'
        ? { state: 'sent_back', signOffs, reason, endedBy: actor.person }
        : { state: enough ? 'signed' : 'sign_off', signOffs },
    nextIn: enough ? takeUpIn : left > remind_before ? left - remind_before : left,
    release: true,
    audit: given.verdict === 'send_back' ? 'sent_back' : 'signed_off',
    by: actor.person,
  });
  return { kind: 'recorded', decision: decision.id };
};

/** A colleague consents to a waiting decision or sends it back: one local commit, fit for the time before the acknowledgement. */
export const signOff = async (road: Road, id: DecisionId, actor: Actor, given: Verdict): Promise<Answered> => {
  const answered = await answerWaiting(road, id, 'sign_off', (tables, held) =>
    signHeld(tables, road, held, actor, given),
  );
  return auditDenial(road, id, actor, given.verdict, answered);
};
