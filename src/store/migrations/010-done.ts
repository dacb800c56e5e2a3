import { sql } from 'kysely';
import type { Migration } from '../migration';

/** What was done lately, found without reading all that was ever asked for. */
export const done: Migration = {
  name: '010-done',
  async up(db) {
    await sql`create index decisions_done on decisions (updated_at) where state = 'done'`.execute(db);
  },
};
