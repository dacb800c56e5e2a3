import type { Kysely } from 'kysely';
import type { Clock } from '../clock';
import { requestKey } from '../desk/buyer-request';
import type { Note, Notes } from '../desk/case-work';
import { PersonId } from '../ids';
import { now } from './instant';
import type { Row } from './rows';
import type { Schema } from './schema';

const read = ({ id, person, words, at }: Row<'notes'>): Note => ({ id, person: PersonId.parse(person), words, at });

export const notesIn = (db: Kysely<Schema>, clock: Clock): Notes => ({
  async add(ref, person, words) {
    const row = await db
      .insertInto('notes')
      .values({ request_key: requestKey(ref), person, words, at: now(clock) })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  },

  async find(id) {
    const row = await db.selectFrom('notes').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? undefined : read(row);
  },

  async of(ref) {
    const rows = await db
      .selectFrom('notes')
      .selectAll()
      .where('request_key', '=', requestKey(ref))
      .orderBy('id')
      .execute();
    return rows.map(read);
  },
});
