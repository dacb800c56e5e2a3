import type { Channel } from '../world/channel';
import { ApiError, type Call } from './method';

/** The channel that the call names, as far as the bot can see it: by id, by #name, or a person's id for the direct conversation. */
export function channelOf(call: Call, name = 'channel'): Channel {
  const { world } = call.workspace;
  const given = call.args.text(name);
  const channel = world.channel(given) ?? (given.startsWith('U') ? world.imWith(given) : undefined);
  const visible = channel && (!channel.isPrivate || channel.members.has(world.app.botUser));
  if (!channel || !visible) throw new ApiError('channel_not_found');
  return channel;
}

/** A channel the bot may post to. */
export function postableChannel(call: Call): Channel {
  const { world } = call.workspace;
  const channel = channelOf(call);
  if (channel.isArchived) throw new ApiError('is_archived');
  const joined = channel.members.has(world.app.botUser);
  if (!joined && !call.scopes.includes('chat:write.public')) throw new ApiError('not_in_channel');
  if (channel.isIm && !world.manifest.messagesTab) throw new ApiError('messages_tab_disabled');
  return channel;
}
