import { sql } from 'kysely';
import type { Migration } from '../migration';

/** Alarms about unusually many requests, each from its beginning to its end. */
export const spikes: Migration = {
  name: '014-spikes',
  async up(db) {
    await db.schema
      .createTable('spikes')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('since', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addColumn('days', 'integer', (column) => column.notNull())
      .addColumn('usual', 'text', (column) => column.notNull())
      .addColumn('seen_by', 'text')
      .addColumn('seen_at', 'text')
      .addColumn('ended_at', 'text')
      .execute();
    await sql`create unique index spikes_one_at_a_time on spikes (subject, name) where ended_at is null`.execute(db);
    await db.schema.createIndex('spikes_ended').on('spikes').columns(['subject', 'name', 'ended_at']).execute();
  },
};
