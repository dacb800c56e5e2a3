import type { Actor } from '../desk/decision';
import type { Role } from '../desk/desk-file';
import type { AccountId } from '../ids';
import type { Denial } from './answer-waiting';
import { deny, rank, roleOf } from './policy';
import { personOf, type Road } from './road';

/** Those of the accounts on which the person has the role or a higher one; a denial where there are none. */
export const accountsAs = (
  road: Road,
  actor: Actor,
  role: Role,
  all: readonly AccountId[],
): readonly AccountId[] | Denial => {
  const policy = road.policy.current();
  const person = personOf(road, actor.person);
  const accounts = all.filter((id) => rank(roleOf(policy, person, id)) >= rank(role));
  if (accounts.length > 0) return accounts;
  return deny(`Only people with the role ${role} may do this.`, `Ask someone with the role ${role}.`);
};
