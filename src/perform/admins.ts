import type { Policy } from '../desk/desk-file';
import type { AccountId } from '../ids';
import { deny, type Person } from './policy';

/** The accounts that a person looks after as an admin. */
export type Reach = 'all' | readonly AccountId[];

/** Undefined for somebody who is no admin. */
export const reachOf = ({ file }: Policy, person: Person): Reach | undefined => {
  const admins = file.roles.admin;
  if (admins === undefined) return undefined;
  const isNamed = admins.people.includes(person.id) || admins.groups.some((group) => person.groups.includes(group));
  return isNamed ? (admins.accounts ?? 'all') : undefined;
};

export const covers = (reach: Reach, account: AccountId): boolean => reach === 'all' || reach.includes(account);

export const onlyAdmins = () => deny('Only admins of the desk may do this.', 'Ask an admin.');
