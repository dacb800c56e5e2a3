import type { JsonObject } from '../json';
import { visibleMessages } from '../on-screen';
import type { Message } from '../world/message';
import type { World } from '../world/world';

export function messageOnPage(world: World, message: Message): JsonObject {
  const replies = message.ephemeralFor ? [] : world.messages.repliesTo(message);
  return {
    ts: message.ts,
    channel: message.channel,
    user: message.user,
    ...(message.botId ? { bot_id: message.botId, app: world.manifest.name } : {}),
    text: message.text,
    blocks: message.blocks,
    attachments: message.attachments,
    files: message.files.flatMap((id) => {
      const file = world.files.find(id);
      return file
        ? [{ id, name: file.name, mimetype: file.mimetype, url: world.files.urlOf(file), alt_txt: file.altText }]
        : [];
    }),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(message.broadcast ? { subtype: 'thread_broadcast' } : {}),
    ...(replies.length > 0
      ? {
          reply_count: replies.length,
          reply_users: [...new Set(replies.map((each) => each.user))],
          latest_reply: replies.at(-1)?.ts,
        }
      : {}),
    ...(message.edited ? { edited: message.edited } : {}),
    ...(message.ephemeralFor ? { ephemeral: true } : {}),
    reactions: message.reactions,
    ...(message.metadata ? { metadata: message.metadata } : {}),
  };
}

/** Messages of a channel, or of one thread in it, as that person sees them. */
export function messagesOnPage(world: World, user: string, channel: string, thread: string | null): JsonObject[] {
  const seen = visibleMessages(world, user).filter((each) => each.channel === channel);
  const wanted = thread
    ? seen.filter((each) => each.ts === thread || each.threadTs === thread)
    : seen.filter((each) => !each.threadTs || each.broadcast);
  return wanted.map((each) => messageOnPage(world, each));
}
