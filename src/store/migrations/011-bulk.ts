import { sql } from 'kysely';
import type { Migration } from '../migration';

/** Decisions that were asked for as one, and what people have selected before they ask. */
export const bulk: Migration = {
  name: '011-bulk',
  async up(db) {
    await db.schema
      .createTable('bulks')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('requester', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('asked_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('selections')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('made_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('selections_age').on('selections').column('made_at').execute();
    await db.schema.alterTable('decisions').addColumn('bulk', 'text').execute();
    await sql`create index decisions_bulk on decisions (bulk) where bulk is not null`.execute(db);
  },
};
