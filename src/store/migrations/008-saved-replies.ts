import type { Migration } from '../migration';

/** The team's texts, which admins edit in Slack. The table that was made for them before was never written to. */
export const savedReplies: Migration = {
  name: '008-saved-replies',
  async up(db) {
    await db.schema.dropTable('saved_replies').execute();
    await db.schema
      .createTable('saved_replies')
      .addColumn('reply_key', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('kinds', 'text')
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('deleted', 'integer', (column) => column.notNull())
      .addColumn('person', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
  },
};
