import type { Channel } from '../world/channel';
import type { Message } from '../world/message';
import { type ActResult, done, failed, type Stage } from './act';
import { mayWriteIn } from './command';
import { messageText } from './typed-text';

export interface Spoken {
  text: string;
  threadTs?: string | undefined;
  files?: string[];
}

async function tellApp(stage: Stage, message: Message, channel: Channel): Promise<void> {
  const { world, events } = stage;
  const kind = channel.isIm ? 'im' : channel.isPrivate ? 'groups' : 'channels';
  const common = {
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: world.personById(message.user)?.team ?? world.team.id,
    channel: channel.id,
    event_ts: message.ts,
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(message.files.length > 0
      ? { files: message.files.map((id) => world.files.asFile(id)), subtype: 'file_share' }
      : {}),
  };
  const sent: Promise<unknown>[] = [];
  const hears = channel.members.has(world.app.botUser);
  const channelType = channel.isIm ? 'im' : channel.isPrivate ? 'group' : 'channel';
  if (hears) sent.push(events.tell(`message.${kind}`, { type: 'message', channel_type: channelType, ...common }));
  if (message.text.includes(`<@${world.app.botUser}>`) && !channel.isIm)
    sent.push(events.tell('app_mention', { type: 'app_mention', ...common }));
  for (const id of message.files) {
    sent.push(
      events.tell('file_shared', {
        type: 'file_shared',
        file_id: id,
        user_id: message.user,
        channel_id: channel.id,
        event_ts: message.ts,
      }),
    );
  }
  await Promise.all(sent);
}

/** A message written by a person. */
export async function say(stage: Stage, user: string, channel: Channel, spoken: Spoken): Promise<ActResult> {
  const { world } = stage;
  const refusal = mayWriteIn(stage, user, channel);
  if (refusal) return failed(stage, user, 'restricted_action', refusal);
  if (channel.isIm && (!world.manifest.messagesTab || world.manifest.messagesTabReadOnly))
    return failed(stage, user, 'messages_tab_disabled', 'Sending messages to this app has been turned off.');
  const message = world.messages.post({
    channel: channel.id,
    user,
    text: messageText(world, spoken.text),
    threadTs: spoken.threadTs,
    files: spoken.files ?? [],
  });
  channel.lastRead.set(user, message.ts);
  await tellApp(stage, message, channel);
  return done({ ts: message.ts });
}
