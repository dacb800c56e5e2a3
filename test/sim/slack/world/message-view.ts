import type { JsonObject } from '../json';
import type { Message } from './message';
import type { World } from './world';

/** A message as the Web API and interaction payloads show it. Source: https://docs.slack.dev/reference/events/message */
export function asMessage(world: World, message: Message, withMetadata = false): JsonObject {
  const replies = world.messages.repliesTo(message);
  const last = replies.at(-1);
  return {
    type: 'message',
    ...(message.broadcast ? { subtype: 'thread_broadcast' } : {}),
    user: message.user,
    ts: message.ts,
    ...(message.botId ? { bot_id: message.botId, app_id: message.appId } : {}),
    team: world.personById(message.user)?.team ?? world.team.id,
    text: message.text,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.attachments.length > 0 ? { attachments: message.attachments } : {}),
    ...(message.files.length > 0 ? { files: message.files.map((id) => world.files.asFile(id)) } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(replies.length > 0 && last
      ? {
          thread_ts: message.ts,
          reply_count: replies.length,
          reply_users_count: new Set(replies.map((reply) => reply.user)).size,
          reply_users: [...new Set(replies.map((reply) => reply.user))],
          latest_reply: last.ts,
        }
      : {}),
    ...(message.edited ? { edited: message.edited } : {}),
    ...(message.reactions.length > 0
      ? { reactions: message.reactions.map((each) => ({ ...each, count: each.users.length })) }
      : {}),
    ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
  };
}
