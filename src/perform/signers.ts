import type { Decision } from '../desk/decision';
import type { PersonId } from '../ids';
import { consentTo, maySignOff } from './may-sign-off';
import { accountOf, personOf, type Road } from './road';

/** Everybody who can sign the decision off now: those whom the desk file names, the members of its groups, and delegates. */
export const signersOf = (
  road: Road,
  decision: Decision,
  membersOf: (group: string) => readonly PersonId[],
): readonly PersonId[] => {
  const policy = road.policy.current();
  const { roles, delegates } = policy.file;
  const named = [roles.approver, roles.admin].flatMap((members) =>
    members === undefined ? [] : [...members.people, ...members.groups.flatMap(membersOf)],
  );
  const consent = consentTo(decision, accountOf(road, decision.account).timeZone);
  const now = road.clock.now();
  return [...new Set([...named, ...delegates.map(({ to }) => to)])].filter(
    (id) => maySignOff(policy, personOf(road, id), consent, now, road.policy.groupsOf).kind === 'allow',
  );
};
