import { createHash } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Messages, PostedMessage } from '../desk/delivery';
import type { Message } from './blocks';
import { readFailure } from './slack-error';

/** The metadata of our messages: an opaque key, so that one can be found again after its answer was lost. */
export const EVENT_TYPE = 'aftersale';

const Posted = z.looseObject({
  ts: z.string(),
  metadata: z.looseObject({ event_type: z.string(), event_payload: z.looseObject({ key: z.string() }) }).optional(),
});
const Page = z.looseObject({ messages: z.array(z.unknown()).default([]) });

/** How far back a lost message is looked for; doubts are cleared within minutes. */
const LOOK_BACK = 200;

export interface Place {
  readonly channel: string;
  readonly thread?: string;
  readonly broadcast?: boolean;
}

interface PutPorts {
  readonly client: Pick<WebClient, 'chat' | 'conversations'>;
  readonly messages: Messages;
}

const hashOf = (message: Message): string =>
  createHash('sha256')
    .update(JSON.stringify([message.text, message.blocks]))
    .digest('hex')
    .slice(0, 32);

const threaded = (thread_ts: string, broadcast: boolean) =>
  broadcast ? { thread_ts, reply_broadcast: true as const } : { thread_ts };

/** One message per key: posted once, updated afterwards, and looked for before a second posting. */
export const putMessage = async (
  { client, messages }: PutPorts,
  key: string,
  message: Message,
  place: Place,
  lookUpFirst: boolean,
): Promise<PostedMessage> => {
  const contentHash = hashOf(message);
  const content = { text: message.text, blocks: message.blocks };
  const metadata = { event_type: EVENT_TYPE, event_payload: { key } };
  const standing = (await messages.find(key)) ?? (lookUpFirst ? await lookUp(client, key, place) : undefined);
  if (standing?.contentHash === contentHash) return standing;
  if (standing !== undefined) {
    try {
      await client.chat.update({ channel: standing.channel, ts: standing.ts, ...content, metadata });
      const updated = { ...standing, contentHash };
      await messages.save(key, updated);
      return updated;
    } catch (error) {
      if (readFailure(error).kind !== 'message_gone') throw error;
      await messages.forget(key);
    }
  }
  const answer = await client.chat.postMessage({
    channel: place.channel,
    ...content,
    metadata,
    unfurl_links: false,
    unfurl_media: false,
    ...(place.thread === undefined ? {} : threaded(place.thread, place.broadcast === true)),
  });
  const posted: PostedMessage = {
    channel: z.string().parse(answer.channel),
    ts: z.string().parse(answer.ts),
    contentHash,
    ...(place.thread === undefined ? {} : { thread: place.thread }),
  };
  await messages.save(key, posted);
  return posted;
};

/** Reads our own messages only: the newest of the place, for the one with this key. */
const lookUp = async (client: PutPorts['client'], key: string, place: Place): Promise<PostedMessage | undefined> => {
  const options = { channel: place.channel, limit: LOOK_BACK, include_all_metadata: true };
  const answer =
    place.thread === undefined
      ? await client.conversations.history(options)
      : await client.conversations.replies({ ...options, ts: place.thread });
  for (const each of Page.parse(answer).messages) {
    const found = Posted.safeParse(each).data;
    if (found?.metadata?.event_type !== EVENT_TYPE || found.metadata.event_payload.key !== key) continue;
    const thread = place.thread === undefined ? {} : { thread: place.thread };
    return { channel: place.channel, ts: found.ts, contentHash: 'unknown', ...thread };
  }
  return undefined;
};
