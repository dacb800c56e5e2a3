import type { Migration } from '../migration';
import { countingKey } from './counting-key';

/** Who works on what: claims, snoozes, notes, saved replies. */
export const deskWork: Migration = {
  name: '003-desk-work',
  async up(db, dialect) {
    await db.schema
      .createTable('claims')
      .addColumn('request_key', 'text', (column) => column.primaryKey())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('snoozes')
      .addColumn('request_key', 'text', (column) => column.primaryKey())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('until', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('notes')
      .addColumn('id', ...countingKey(dialect))
      .addColumn('request_key', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('notes_request').on('notes').column('request_key').execute();
    await db.schema
      .createTable('saved_replies')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
  },
};
