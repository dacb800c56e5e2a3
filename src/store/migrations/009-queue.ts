import { sql } from 'kysely';
import type { Migration } from '../migration';

/** What Home and the sweep of snoozes ask, without reading all that is open; and how each person likes their Home. */
export const queue: Migration = {
  name: '009-queue',
  async up(db) {
    await db.schema.createIndex('snoozes_until').on('snoozes').column('until').execute();
    await db.schema.createIndex('claims_person').on('claims').column('person').execute();
    await sql`create index requests_queue on requests (coalesce(respond_by, '9'), request_key) where open = 1`.execute(
      db,
    );
    await db.schema
      .createTable('homes')
      .addColumn('person', 'text', (column) => column.primaryKey())
      .addColumn('filters', 'text', (column) => column.notNull())
      .addColumn('opened_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('homes_opened').on('homes').column('opened_at').execute();
  },
};
