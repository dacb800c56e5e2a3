import type { Kysely } from 'kysely';
import type { Messages } from '../desk/delivery';
import type { Schema } from './schema';

export const messagesIn = (db: Kysely<Schema>): Messages => ({
  async find(key) {
    const row = await db.selectFrom('messages').selectAll().where('message_key', '=', key).executeTakeFirst();
    if (row === undefined) return undefined;
    const thread = row.thread === null ? {} : { thread: row.thread };
    return { channel: row.channel, ts: row.ts, contentHash: row.content_hash, ...thread };
  },

  async among(keys) {
    if (keys.length === 0) return new Set();
    const rows = await db.selectFrom('messages').select('message_key').where('message_key', 'in', keys).execute();
    return new Set(rows.map((row) => row.message_key));
  },

  async save(key, message) {
    const values = {
      channel: message.channel,
      ts: message.ts,
      thread: message.thread ?? null,
      content_hash: message.contentHash,
    };
    await db
      .insertInto('messages')
      .values({ message_key: key, ...values })
      .onConflict((conflict) => conflict.column('message_key').doUpdateSet(values))
      .execute();
  },

  async forget(key) {
    await db.deleteFrom('messages').where('message_key', '=', key).execute();
  },
});
