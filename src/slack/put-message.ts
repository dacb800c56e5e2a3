import { createHash } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Messages, PostedMessage } from '../desk/delivery';
import type { Message } from './blocks';
import { readFailure } from './slack-error';

/** The metadata of our messages: an opaque key, so that one can be found again after its answer was lost. */
export const EVENT_TYPE = 'aftersale';

export interface Place {
  readonly channel: string;
  readonly thread?: string;
  readonly broadcast?: boolean;
}

interface PutPorts {
  readonly client: Pick<WebClient, 'chat'>;
  readonly messages: Messages;
  /** Told before the post: from then on the message may stand. */
  posting(): void;
}

const hashOf = (message: Message): string =>
  createHash('sha256')
    .update(JSON.stringify([message.text, message.blocks]))
    .digest('hex')
    .slice(0, 32);

const threaded = (thread_ts: string, broadcast: boolean) =>
  broadcast ? { thread_ts, reply_broadcast: true as const } : { thread_ts };

const lost = (ts: string, { channel, thread }: Place): PostedMessage => ({
  channel,
  ts,
  contentHash: 'unknown',
  ...(thread === undefined ? {} : { thread }),
});

/** One message per key: posted once, updated afterwards. `found` is the `ts` of one whose answer was lost and that was seen to stand. */
export const putMessage = async (
  { client, messages, posting }: PutPorts,
  key: string,
  message: Message,
  place: Place,
  found: string | undefined,
): Promise<PostedMessage> => {
  const contentHash = hashOf(message);
  const content = { text: message.text, blocks: message.blocks };
  const metadata = { event_type: EVENT_TYPE, event_payload: { key } };
  const standing = (await messages.find(key)) ?? (found === undefined ? undefined : lost(found, place));
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
  posting();
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
