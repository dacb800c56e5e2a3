import { sql } from 'kysely';
import type { Migration } from '../migration';
import { countingKey } from './counting-key';

/** What eBay pushed: kept before it is acknowledged, worked on afterwards. */
export const push: Migration = {
  name: '004-push',
  async up(db, dialect) {
    await db.schema
      .createTable('pushed')
      .addColumn('id', ...countingKey(dialect))
      .addColumn('notification', 'text', (column) => column.notNull().unique())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('event', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('attempt', 'integer', (column) => column.notNull())
      .addColumn('not_before', 'text', (column) => column.notNull())
      .addColumn('lease_until', 'text')
      .addColumn('received_at', 'text', (column) => column.notNull())
      .execute();
    await sql`create index pushed_due on pushed (not_before) where state = 'waiting'`.execute(db);
    await db.schema.createIndex('pushed_age').on('pushed').column('received_at').execute();
  },
};
