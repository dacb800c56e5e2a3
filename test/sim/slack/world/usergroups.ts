import type { JsonObject } from '../json';

export interface Usergroup {
  id: string;
  handle: string;
  name: string;
  users: string[];
}

/** As usergroups.list tells it. Source: https://docs.slack.dev/reference/objects/usergroup-object */
export const asUsergroup = (group: Usergroup, team: string, withUsers: boolean): JsonObject => ({
  id: group.id,
  team_id: team,
  is_usergroup: true,
  name: group.name,
  handle: group.handle,
  description: '',
  is_external: false,
  date_delete: 0,
  user_count: group.users.length,
  ...(withUsers ? { users: group.users } : {}),
});
