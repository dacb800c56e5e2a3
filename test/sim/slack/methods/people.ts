import type { JsonObject } from '../json';
import { asUser } from '../world/person-record';
import { asUsergroup } from '../world/usergroups';
import { ApiError, type Call, type Method, method } from './method';
import { page } from './paging';

const withEmail = (call: Call) => call.scopes.includes('users:read.email');

function userInfo(call: Call): JsonObject {
  const person = call.workspace.world.personById(call.args.text('user'));
  if (!person) throw new ApiError('user_not_found');
  return { user: asUser(person, withEmail(call)) };
}

function userList(call: Call): JsonObject {
  const { world } = call.workspace;
  const mine = world.people.filter((each) => each.team === world.team.id);
  const { items, rest } = page(call, mine);
  return { members: items.map((each) => asUser(each, withEmail(call))), cache_ts: 0, ...rest };
}

function lookupByEmail(call: Call): JsonObject {
  const person = call.workspace.world.people.find((each) => !each.isBot && each.email === call.args.text('email'));
  if (!person || person.isDeactivated) throw new ApiError('users_not_found');
  return { user: asUser(person, true) };
}

function usergroupList(call: Call): JsonObject {
  const { world } = call.workspace;
  const withUsers = call.args.flag('include_users');
  return { usergroups: world.usergroups.map((each) => asUsergroup(each, world.team.id, withUsers)) };
}

function usergroupUsers(call: Call): JsonObject {
  const group = call.workspace.world.usergroups.find((each) => each.id === call.args.text('usergroup'));
  if (!group) throw new ApiError('no_such_subteam');
  return { users: group.users };
}

export const people: Record<string, Method> = {
  'users.info': method({ tier: 4, scopes: ['users:read'], required: ['user'], run: userInfo }),
  'users.list': method({ tier: 2, scopes: ['users:read'], run: userList }),
  'users.lookupByEmail': method({ tier: 3, scopes: ['users:read.email'], required: ['email'], run: lookupByEmail }),
  'usergroups.list': method({ tier: 2, scopes: ['usergroups:read'], run: usergroupList }),
  'usergroups.users.list': method({
    tier: 2,
    scopes: ['usergroups:read'],
    required: ['usergroup'],
    run: usergroupUsers,
  }),
};
