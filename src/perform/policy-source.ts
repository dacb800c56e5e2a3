import type { Policy } from '../desk/desk-file';
import type { PersonId } from '../ids';

/** The rules in force now, and who belongs to which Slack group. Both come from memory: nothing here waits for a network. */
export interface PolicySource {
  current(): Policy;
  groupsOf(person: PersonId): readonly string[];
}
