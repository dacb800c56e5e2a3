import type { Migration } from '../migration';

/** eBay counts calls by application and day, so all instances of the desk share one count. */
export const ebayCalls: Migration = {
  name: '007-ebay-calls',
  async up(db) {
    await db.schema
      .createTable('ebay_calls')
      .addColumn('family', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('calls', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('ebay_calls_key', ['family', 'day', 'account'])
      .execute();
  },
};
