import type { Channel } from '../world/channel';
import type { Stage } from './act';

function existing(stage: Stage, name: string): Channel {
  const channel = stage.world.channel(name);
  if (!channel) throw new Error(`There is no channel ${name}`);
  return channel;
}

/** Somebody archives a channel or brings it back. Source: https://docs.slack.dev/reference/events/channel_archive */
export async function setArchived(stage: Stage, name: string, archived: boolean): Promise<void> {
  const channel = existing(stage, name);
  channel.isArchived = archived;
  stage.world.changes.tell({ type: 'channel', channel });
  const type = archived ? 'channel_archive' : 'channel_unarchive';
  await stage.events.tell(type, { type, channel: channel.id, event_ts: stage.world.messages.nextTs() });
}

/** Somebody takes the bot out of a channel or lets it in. Source: https://docs.slack.dev/reference/events/member_joined_channel */
export async function setBotMembership(stage: Stage, name: string, member: boolean): Promise<void> {
  const { world, events } = stage;
  const channel = existing(stage, name);
  if (member) channel.members.add(world.app.botUser);
  else channel.members.delete(world.app.botUser);
  world.changes.tell({ type: 'channel', channel });
  const type = member ? 'member_joined_channel' : 'member_left_channel';
  const detail = {
    user: world.app.botUser,
    channel: channel.id,
    channel_type: channel.isPrivate ? 'G' : 'C',
    team: world.team.id,
  };
  await events.tell(type, { type, ...detail, event_ts: world.messages.nextTs() });
}
