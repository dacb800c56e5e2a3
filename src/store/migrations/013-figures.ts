import { sql } from 'kysely';
import type { Migration } from '../migration';

/** What reports count, apart from the rows that a buyer's erasure changes: nothing personal of buyers is in it. */
export const figures: Migration = {
  name: '013-figures',
  async up(db) {
    await db.schema
      .createTable('request_figures')
      .addColumn('request_key', 'text', (column) => column.primaryKey())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('opened_at', 'text', (column) => column.notNull())
      .addColumn('due_at', 'text')
      .addColumn('missed_at', 'text')
      .addColumn('answered_at', 'text')
      .addColumn('closed_at', 'text')
      .addColumn('outcome', 'text')
      .addColumn('reason', 'text')
      .addColumn('item', 'text')
      .addColumn('title', 'text')
      .addColumn('carrier', 'text')
      .execute();
    await db.schema.createIndex('request_figures_opened').on('request_figures').column('opened_at').execute();
    await sql`create index request_figures_closed on request_figures (closed_at) where closed_at is not null`.execute(
      db,
    );
    await sql`create index request_figures_missed on request_figures (missed_at) where missed_at is not null`.execute(
      db,
    );
    await sql`create index request_figures_due on request_figures (due_at) where due_at is not null`.execute(db);
    for (const column of ['item', 'reason', 'carrier'] as const) {
      await db.schema
        .createIndex(`request_figures_${column}`)
        .on('request_figures')
        .columns([column, 'opened_at'])
        .execute();
    }
    await db.schema
      .createTable('act_figures')
      .addColumn('decision', 'text', (column) => column.primaryKey())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('request_key', 'text')
      .addColumn('operation', 'text', (column) => column.notNull())
      .addColumn('effect', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('amount', 'text')
      .addColumn('currency', 'text')
      .addColumn('reason', 'text')
      .addColumn('item', 'text')
      .addColumn('title', 'text')
      .addColumn('asked_at', 'text', (column) => column.notNull())
      .addColumn('done_at', 'text', (column) => column.notNull())
      .addColumn('due_at', 'text')
      .execute();
    await db.schema.createIndex('act_figures_done').on('act_figures').column('done_at').execute();
  },
};
