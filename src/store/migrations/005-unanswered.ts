import { sql } from 'kysely';
import type { Migration } from '../migration';

/** Who was acknowledged and not answered yet, so that the next process can tell them when this one dies. */
export const unanswered: Migration = {
  name: '005-unanswered',
  async up(db) {
    await db.schema.alterTable('payloads').addColumn('waiting', 'text').execute();
    await sql`create index payloads_unanswered on payloads (seen_at) where waiting is not null`.execute(db);
  },
};
