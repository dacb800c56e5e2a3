import type { Actor, Decision, DecisionState } from '../desk/decision';
import type { DecisionId } from '../ids';
import type { Held } from '../store/decision-leases';
import type { Tables } from '../store/store';
import { rulesDiffer } from './fleet-rules';
import { deny } from './policy';
import { nowOf, type Road } from './road';

/** Written down in one local commit. Go on with `proceed` after the acknowledgement; it says where the decision stands. */
export interface Recorded {
  readonly kind: 'recorded';
  readonly decision: DecisionId;
}
export type Denial = ReturnType<typeof deny>;
export type Answered = Recorded | Denial;

const WORDS: Readonly<Record<DecisionState, string>> = {
  asked: 'It is being looked at right now.',
  sign_off: 'It still waits for sign-off.',
  undo: 'Its undo window is open.',
  signed: 'It is signed off and about to be done.',
  acting: 'It is being done right now.',
  in_doubt: 'It was sent and is being read back.',
  parked: 'It waits for someone to say what happened.',
  done: 'It is done.',
  refused: 'It was refused.',
  denied: 'It was denied.',
  changed: 'It was stopped because something changed.',
  sent_back: 'It was sent back.',
  undone: 'It was undone.',
  expired: 'It has expired.',
  not_done: 'It was found not to have happened.',
};

/**
 * A person answers a decision that waits in `state`: `run` writes what they said, within the commit that holds the decision.
 * Denied when it does not wait there any more, or when something is at it just now.
 */
export const answerWaiting = async (
  road: Road,
  id: DecisionId,
  state: DecisionState,
  run: (tables: Tables, held: Held) => Promise<Answered>,
): Promise<Answered> => {
  const differ = await rulesDiffer(road);
  if (differ !== undefined) return differ;
  return road.store.transaction(async (tables) => {
    const held = await tables.decisions.claim(id, road.pace.lease);
    if (held === undefined) return tooLate(await tables.decisions.find(id));
    const answered = held.decision.state === state ? await run(tables, held) : tooLate(held.decision);
    if (answered.kind === 'denied') await tables.decisions.release(held);
    return answered;
  });
};

const tooLate = (decision: Decision | undefined): Denial =>
  deny(
    decision === undefined ? 'This decision is not known any more.' : WORDS[decision.state],
    'Look at its card for where it stands.',
  );

/** A press is bound to the revision that was shown, and nothing that has expired is answered, though nothing has ended it yet. */
export const tooLateToAnswer = (
  road: Road,
  { until, revision }: Pick<Decision, 'until' | 'revision'>,
  seen: number | undefined,
): Denial | undefined => {
  if (seen !== undefined && seen !== revision) {
    return deny('It was changed after you saw it.', 'Look at the card as it is now and press again.');
  }
  if (until === undefined || until > nowOf(road)) return undefined;
  return deny('It has expired.', 'Ask for it again if it is still needed.');
};

/** Every denied answer is written down, outside the commit that was refused. */
export const auditDenial = async (
  road: Road,
  id: DecisionId,
  actor: Actor,
  wanted: string,
  answered: Answered,
): Promise<Answered> => {
  if (answered.kind === 'recorded') return answered;
  await road.store.transaction((tables) =>
    tables.audit.append({
      kind: 'denied',
      person: actor.person,
      decision: id,
      body: { wanted, reason: answered.reason, policy: road.policy.current().hash },
    }),
  );
  return answered;
};
