import type { Account } from '../desk/account';
import type { Decision } from '../desk/decision';
import { AppError } from '../errors';
import type { PersonId } from '../ids';
import { consentTo, maySignOff } from './may-sign-off';
import { accountOf, personOf, type Road } from './road';

/** Undefined where the account is no longer the desk's; its decisions stay. */
const accountIfStill = (road: Road, { account }: Decision): Account | undefined => {
  try {
    return accountOf(road, account);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'not_found') return undefined;
    throw thrown;
  }
};

/** Everybody who can sign the decision off now: those whom the desk file names, the members of its groups, and delegates. */
export const signersOf = (
  road: Road,
  decision: Decision,
  membersOf: (group: string) => readonly PersonId[],
): readonly PersonId[] => {
  const account = accountIfStill(road, decision);
  if (account === undefined) return [];
  const consent = consentTo(decision, account.timeZone);
  const policy = road.policy.current();
  const { roles, delegates } = policy.file;
  const named = [roles.approver, roles.admin].flatMap((members) =>
    members === undefined ? [] : [...members.people, ...members.groups.flatMap(membersOf)],
  );
  const now = road.clock.now();
  return [...new Set([...named, ...delegates.map(({ to }) => to)])].filter(
    (id) => maySignOff(policy, personOf(road, id), consent, now, road.policy.groupsOf).kind === 'allow',
  );
};
