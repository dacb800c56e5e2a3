import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Clock } from '../clock';
import { RequestKind } from '../desk/buyer-request';
import { type KeptReply, replyKey, type SavedReply } from '../desk/saved-reply';
import { now } from './instant';
import type { Row } from './rows';
import type { Schema } from './schema';

/** The team's texts for buyers. A deleted one is remembered, so that the desk file does not bring it back. */
export interface SavedReplies {
  /** By name. */
  all(): Promise<KeptReply[]>;
  find(key: string): Promise<KeptReply | undefined>;
  /** False where one of this name exists. */
  add(reply: SavedReply, person: string): Promise<boolean>;
  /** Under the same name. False where it is not at this revision any more. */
  change(revision: number, reply: SavedReply, person: string): Promise<boolean>;
  /** False where it is not at this revision any more. */
  remove(key: string, revision: number, person: string): Promise<boolean>;
  /** Takes over what the desk file has, as far as nobody has changed or deleted it here. */
  seed(replies: readonly SavedReply[]): Promise<void>;
}

const Kinds = z.array(RequestKind);

const kept = ({ reply_key, name, kinds, words, revision, person, at }: Row<'saved_replies'>): KeptReply => ({
  key: reply_key,
  name,
  text: words,
  revision,
  at,
  ...(kinds === null ? {} : { kinds: Kinds.parse(JSON.parse(kinds)) }),
  ...(person === null ? {} : { person }),
});

const columns = ({ name, kinds, text }: SavedReply) => ({
  name,
  kinds: kinds === undefined ? null : JSON.stringify(kinds),
  words: text,
});

export const savedRepliesIn = (db: Kysely<Schema>, clock: Clock): SavedReplies => {
  const standing = () => db.selectFrom('saved_replies').selectAll().where('deleted', '=', 0);

  const write = async (key: string, revision: number, values: Partial<Row<'saved_replies'>>): Promise<boolean> => {
    const result = await db
      .updateTable('saved_replies')
      .set({ ...values, revision: revision + 1, at: now(clock) })
      .where('reply_key', '=', key)
      .where('revision', '=', revision)
      .where('deleted', '=', 0)
      .executeTakeFirst();
    return Number(result.numUpdatedRows) > 0;
  };

  return {
    async all() {
      return (await standing().orderBy('reply_key').execute()).map(kept);
    },

    async find(key) {
      const row = await standing().where('reply_key', '=', key).executeTakeFirst();
      return row === undefined ? undefined : kept(row);
    },

    async add(reply, person) {
      const values = { ...columns(reply), deleted: 0, person, at: now(clock) };
      const result = await db
        .insertInto('saved_replies')
        .values({ reply_key: replyKey(reply.name), revision: 1, ...values })
        .onConflict((conflict) =>
          conflict
            .column('reply_key')
            // One more than before: a form that was opened on the deleted one must not pass for this one's.
            .doUpdateSet((of) => ({ ...values, revision: of('saved_replies.revision', '+', 1) }))
            .where('saved_replies.deleted', '=', 1),
        )
        .executeTakeFirst();
      return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
    },

    change: (revision, reply, person) => write(replyKey(reply.name), revision, { ...columns(reply), person }),

    remove: (key, revision, person) => write(key, revision, { deleted: 1, words: '', person }),

    async seed(replies) {
      const rows = await db.selectFrom('saved_replies').selectAll().execute();
      for (const reply of replies) {
        const values = columns(reply);
        const row = rows.find(({ reply_key }) => reply_key === replyKey(reply.name));
        if (row === undefined) {
          await db
            .insertInto('saved_replies')
            .values({
              ...values,
              reply_key: replyKey(reply.name),
              revision: 1,
              deleted: 0,
              person: null,
              at: now(clock),
            })
            .onConflict((conflict) => conflict.column('reply_key').doNothing())
            .execute();
        } else if (row.person === null) {
          const same = row.name === values.name && row.kinds === values.kinds && row.words === values.words;
          if (!same) await write(row.reply_key, row.revision, values);
        }
      }
      const inFile = new Set(replies.map(({ name }) => replyKey(name)));
      for (const { reply_key, person, revision } of rows) {
        if (person !== null || inFile.has(reply_key)) continue;
        await db
          .deleteFrom('saved_replies')
          .where('reply_key', '=', reply_key)
          .where('revision', '=', revision)
          .execute();
      }
    },
  };
};
