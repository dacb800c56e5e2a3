import type { Kysely } from 'kysely';
import type { RequestRef } from '../desk/buyer-request';
import type { Decision } from '../desk/decision';
import { deliveryKey, requestCardKey } from '../desk/delivery';
import { Notice } from '../desk/notice';
import { UNDELIVERED } from './hand-back';
import type { Row } from './rows';
import type { Schema } from './schema';
import type { Tables } from './store';
import { GONE } from './without-buyer';

/** A card in Slack, with the messages of its thread that are drawn anew. */
export interface StandingThread {
  readonly channel: string;
  readonly ts: string;
  readonly redrawn: readonly string[];
}

const withoutWords = (notice: Notice): Notice =>
  notice.kind === 'thread_line' || notice.kind === 'admin_alert' ? { ...notice, text: GONE } : notice;

/** The last notice of a message, without its words; undefined where its row is gone, and the message then goes too. */
const noticeOf = async (db: Kysely<Schema>, key: string): Promise<Notice | undefined> => {
  const row = await db
    .selectFrom('outbox')
    .select('notice')
    .where('message_key', '=', key)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : withoutWords(Notice.parse(JSON.parse(row.notice)));
};

/** Rows of lines about these requests, said or not: their words go, wherever the row stands. */
const eraseLines = async (db: Kysely<Schema>, card: string): Promise<void> => {
  const rows = await db
    .selectFrom('outbox')
    .select(['id', 'notice'])
    .where('message_key', '>=', `line:${card}:`)
    .where('message_key', '<', `line:${card};`)
    .execute();
  for (const { id, notice } of rows) {
    const words = JSON.stringify(withoutWords(Notice.parse(JSON.parse(notice))));
    await db.updateTable('outbox').set({ notice: words }).where('id', '=', id).execute();
  }
};

/** Photos that nobody has posted yet stay where they are: on eBay. */
const dropPhotos = async (db: Kysely<Schema>, card: string): Promise<void> => {
  const key = `photos:${card}`;
  await db
    .deleteFrom('outbox')
    .where(UNDELIVERED)
    .where((of) =>
      of.or([
        of('message_key', '=', key),
        of.and([of('message_key', '>=', `${key}:`), of('message_key', '<', `${key};`)]),
      ]),
    )
    .execute();
};

const threadMates = (db: Kysely<Schema>, { channel, ts }: Pick<Row<'messages'>, 'channel' | 'ts'>) =>
  db
    .selectFrom('messages')
    .select(['message_key', 'ts'])
    .where('channel', '=', channel)
    .where('thread', '=', ts)
    .execute();

/**
 * Has every message about erased rows drawn anew, without a word that nobody can draw again. What stands in a thread beside
 * them is for whoever can read Slack.
 */
export const eraseMessages = async (
  db: Kysely<Schema>,
  { outbox, messages }: Tables,
  requests: readonly RequestRef[],
  decisions: readonly Decision[],
): Promise<{ threads: StandingThread[]; messages: number }> => {
  const threads: StandingThread[] = [];
  const again = new Map<string, Notice>();
  const decided = new Set(decisions.flatMap(({ id }) => [`decision:${id}`, `receipt:${id}`]));
  const redraw = async (key: string): Promise<boolean> => {
    const notice = (await messages.find(key)) === undefined ? undefined : await noticeOf(db, key);
    if (notice !== undefined) again.set(deliveryKey(notice), notice);
    return notice !== undefined;
  };
  for (const { account, kind, id } of requests) {
    const request = { account, kind, id };
    const card = requestCardKey(request);
    await eraseLines(db, card);
    await dropPhotos(db, card);
    const standing = await messages.find(card);
    if (standing === undefined) continue;
    again.set(card, { kind: 'request_card', request });
    const redrawn: string[] = [];
    for (const mate of await threadMates(db, standing))
      if ((await redraw(mate.message_key)) || decided.has(mate.message_key)) redrawn.push(mate.ts);
    threads.push({ channel: standing.channel, ts: standing.ts, redrawn });
  }
  for (const { id: decision } of decisions) {
    for (const kind of ['decision_card', 'receipt'] as const) {
      const notice: Notice = { kind, decision };
      if ((await messages.find(deliveryKey(notice))) !== undefined) again.set(deliveryKey(notice), notice);
    }
  }
  for (const notice of again.values()) await outbox.again(notice);
  return { threads, messages: again.size };
};
