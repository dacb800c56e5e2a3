import type { Decision, SignOff } from '../desk/decision';
import { consentTo, maySignOff } from './may-sign-off';
import { accountOf, personOf, type Road } from './road';

/**
 * The consents that still count: those of people who, by the rules and groups of this moment, could give them again. A delegate
 * is judged by the day on which they signed.
 */
export const standingSignOffs = (road: Road, decision: Decision): readonly SignOff[] => {
  const consent = { ...consentTo(decision, accountOf(road, decision.account).timeZone), signed: [] };
  return decision.signOffs.filter(
    ({ person, at }) =>
      maySignOff(road.policy.current(), personOf(road, person), consent, new Date(at), road.policy.groupsOf).kind ===
      'allow',
  );
};
