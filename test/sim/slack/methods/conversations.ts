import { type JsonObject, objectOf } from '../json';
import { bounds } from '../limits';
import { asConversation, type Channel } from '../world/channel';
import type { Message } from '../world/message';
import { asMessage } from '../world/message-view';
import { channelOf } from './channel-access';
import { ApiError, type Call, type Method, method } from './method';
import { page } from './paging';

const read = ['channels:read', 'groups:read', 'im:read', 'mpim:read'];
const history = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];

/** Each kind of conversation has a scope of its own. */
function needScope(call: Call, channel: Channel, right: 'read' | 'history'): void {
  const kind = channel.isIm ? 'im' : channel.isPrivate ? 'groups' : 'channels';
  const needed = `${kind}:${right}`;
  if (call.scopes.includes(needed)) return;
  call.workspace.violations.add('missing_scope', `${call.method} needs ${needed}`);
  throw new ApiError('missing_scope', { needed, provided: call.scopes.join(',') });
}

const shown = (call: Call, channel: Channel): JsonObject =>
  asConversation(channel, call.workspace.world.app.botUser, call.workspace.world.team.id);

function info(call: Call): JsonObject {
  const channel = channelOf(call);
  needScope(call, channel, 'read');
  return { channel: shown(call, channel) };
}

function list(call: Call): JsonObject {
  const { world } = call.workspace;
  const types = call.args.has('types') ? call.args.list('types') : ['public_channel'];
  for (const type of types)
    if (!['public_channel', 'private_channel', 'mpim', 'im'].includes(type)) throw new ApiError('invalid_types');
  const fits = world.channels.filter((each) => {
    const type = each.isIm ? 'im' : each.isPrivate ? 'private_channel' : 'public_channel';
    const visible = !each.isPrivate || each.members.has(world.app.botUser);
    return types.includes(type) && visible && !(call.args.flag('exclude_archived') && each.isArchived);
  });
  for (const each of fits) needScope(call, each, 'read');
  const { items, rest } = page(call, fits);
  return { channels: items.map((each) => shown(call, each)), ...rest };
}

function members(call: Call): JsonObject {
  const channel = channelOf(call);
  needScope(call, channel, 'read');
  const { items, rest } = page(call, [...channel.members]);
  return { members: items, ...rest };
}

function open(call: Call): JsonObject {
  const { world } = call.workspace;
  const users = call.args.list('users');
  if (call.args.has('channel')) return { channel: { id: channelOf(call).id } };
  if (users.length === 0) throw new ApiError('users_list_not_supplied');
  if (users.length > bounds('conversations.open.users').max) throw new ApiError('too_many_users');
  for (const user of users) {
    const person = world.personById(user);
    if (!person) throw new ApiError('user_not_found');
    if (person.isDeactivated) throw new ApiError('user_disabled');
  }
  const im = users.length === 1 ? world.imWith(users[0] ?? '') : undefined;
  if (!im) throw new ApiError('invalid_user_combination');
  return { channel: call.args.flag('return_im') ? shown(call, im) : { id: im.id } };
}

function between(call: Call, messages: Message[]): Message[] {
  const { args } = call;
  const inclusive = args.flag('inclusive');
  for (const [name, problem] of [
    ['oldest', 'invalid_ts_oldest'],
    ['latest', 'invalid_ts_latest'],
  ] as const) {
    if (args.has(name) && !Number.isFinite(Number(args.text(name)))) throw new ApiError(problem);
  }
  const oldest = args.has('oldest') ? Number(args.text('oldest')) : 0;
  const latest = args.has('latest') ? Number(args.text('latest')) : Number.POSITIVE_INFINITY;
  return messages.filter(({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  });
}

function readHistory(call: Call): JsonObject {
  const { world } = call.workspace;
  const channel = channelOf(call);
  needScope(call, channel, 'history');
  if (!channel.members.has(world.app.botUser)) throw new ApiError('not_in_channel');
  const newestFirst = between(call, world.messages.inChannel(channel.id)).reverse();
  const { items, rest } = page(call, newestFirst, 999);
  const withMetadata = call.args.flag('include_all_metadata');
  const more = rest.response_metadata;
  return {
    messages: items.map((each) => asMessage(world, each, withMetadata)),
    has_more: items.length < newestFirst.length,
    pin_count: 0,
    response_metadata: more,
  };
}

function replies(call: Call): JsonObject {
  const { world } = call.workspace;
  const channel = channelOf(call);
  needScope(call, channel, 'history');
  const message = world.messages.find(channel.id, call.args.text('ts'));
  if (!message || message.ephemeralFor) throw new ApiError('thread_not_found');
  const root = message.threadTs ? world.messages.find(channel.id, message.threadTs) : message;
  if (!root) throw new ApiError('thread_not_found');
  const { items, rest } = page(call, [root, ...between(call, world.messages.repliesTo(root))]);
  const withMetadata = call.args.flag('include_all_metadata');
  const more = rest.response_metadata;
  return {
    messages: items.map((each) => asMessage(world, each, withMetadata)),
    has_more: objectOf(more).next_cursor !== '',
    response_metadata: more,
  };
}

function join(call: Call): JsonObject {
  const channel = channelOf(call);
  if (channel.isArchived) throw new ApiError('is_archived');
  channel.members.add(call.workspace.world.app.botUser);
  call.workspace.world.changes.tell({ type: 'channel', channel });
  return { channel: shown(call, channel) };
}

export const conversations: Record<string, Method> = {
  'conversations.info': method({ tier: 3, scopes: read, required: ['channel'], run: info }),
  'conversations.list': method({ tier: 2, scopes: read, run: list }),
  'conversations.members': method({ tier: 4, scopes: read, required: ['channel'], run: members }),
  'conversations.open': method({
    tier: 3,
    scopes: ['channels:manage', 'groups:write', 'im:write', 'mpim:write'],
    run: open,
  }),
  'conversations.history': method({ tier: 3, scopes: history, required: ['channel'], run: readHistory }),
  'conversations.replies': method({ tier: 3, scopes: history, required: ['channel', 'ts'], run: replies }),
  'conversations.join': method({ tier: 3, scopes: ['channels:join'], required: ['channel'], run: join }),
};
