import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

const Reply = z.looseObject({
  ts: z.string(),
  bot_id: z.string().nullish(),
  files: z.array(z.looseObject({ id: z.string(), mode: z.string().nullish() })).nullish(),
});
const Page = z.looseObject({
  messages: z.array(z.unknown()).default([]),
  response_metadata: z.looseObject({ next_cursor: z.string().nullish() }).nullish(),
});

const isError = (thrown: unknown, ...codes: string[]): boolean =>
  thrown instanceof Error &&
  'data' in thrown &&
  z.object({ error: z.string() }).safeParse(thrown.data).data?.error !== undefined &&
  codes.includes(z.object({ error: z.string() }).parse(thrown.data).error);

/** What is gone already is as erased as it can be. */
const unlessGone = async (call: Promise<unknown>, ...codes: string[]): Promise<void> => {
  await call.catch((thrown: unknown) => {
    if (!isError(thrown, ...codes)) throw thrown;
  });
};

export interface ErasedThread {
  readonly channel: string;
  readonly ts: string;
  /** Messages that are drawn anew and stay. */
  readonly redrawn: readonly string[];
}

/**
 * Deletes what Aftersale itself put into a thread and cannot draw anew: shared answers, and files with the buyer's photos.
 * What colleagues wrote there is theirs, and out of a bot's reach. May be run again.
 * @throws Error of the Web API
 */
export const eraseThread = async (
  client: Pick<WebClient, 'auth' | 'chat' | 'conversations' | 'files'>,
  { channel, ts, redrawn }: ErasedThread,
): Promise<{ messages: number; files: number }> => {
  const { bot_id: own } = await client.auth.test();
  const kept = new Set([ts, ...redrawn]);
  const erased = { messages: 0, files: 0 };
  let cursor: string | undefined;
  do {
    const answer = await client.conversations
      .replies({ channel, ts, limit: 200, ...(cursor === undefined ? {} : { cursor }) })
      .catch((thrown: unknown) => {
        if (isError(thrown, 'thread_not_found', 'channel_not_found')) return { messages: [] };
        throw thrown;
      });
    const page = Page.parse(answer);
    for (const each of page.messages) {
      const reply = Reply.safeParse(each).data;
      if (reply === undefined || reply.bot_id !== own) continue;
      for (const file of reply.files ?? []) {
        if (file.mode === 'tombstone') continue;
        await unlessGone(client.files.delete({ file: file.id }), 'file_not_found', 'file_deleted');
        erased.files += 1;
      }
      if (kept.has(reply.ts)) continue;
      await unlessGone(client.chat.delete({ channel, ts: reply.ts }), 'message_not_found');
      erased.messages += 1;
    }
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor !== undefined);
  return erased;
};
