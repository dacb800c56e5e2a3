import type { JsonObject } from '../json';
import type { Message } from '../world/message';
import { channelOf } from './channel-access';
import { ApiError, type Call, type Method, method } from './method';

function target(call: Call): { message: Message; name: string } {
  const channel = channelOf(call);
  if (channel.isArchived) throw new ApiError('is_archived');
  const message = call.workspace.world.messages.find(channel.id, call.args.text('timestamp'));
  if (!message || message.ephemeralFor) throw new ApiError('message_not_found');
  const name = call.args.text('name');
  if (!/^[a-z0-9_+:-]+$/.test(name)) throw new ApiError('invalid_name');
  return { message, name };
}

/** Adds or takes away one person's reaction; false when nothing changed. */
export function react(message: Message, name: string, user: string, add: boolean): boolean {
  const reaction = message.reactions.find((each) => each.name === name);
  const has = reaction?.users.includes(user) ?? false;
  if (has === add) return false;
  if (!reaction) message.reactions.push({ name, users: [user] });
  else reaction.users = add ? [...reaction.users, user] : reaction.users.filter((each) => each !== user);
  message.reactions = message.reactions.filter((each) => each.users.length > 0);
  return true;
}

function change(call: Call, add: boolean): JsonObject {
  const { world } = call.workspace;
  const { message, name } = target(call);
  if (!react(message, name, world.app.botUser, add)) throw new ApiError(add ? 'already_reacted' : 'no_reaction');
  world.messages.update(message, {});
  return {};
}

const needed = { scopes: ['reactions:write'], required: ['channel', 'timestamp', 'name'] };

export const reactions: Record<string, Method> = {
  'reactions.add': method({ tier: 3, ...needed, run: (call) => change(call, true) }),
  'reactions.remove': method({ tier: 2, ...needed, run: (call) => change(call, false) }),
};
