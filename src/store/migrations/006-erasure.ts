import { sql } from 'kysely';
import type { Migration } from '../migration';

/** Whose request and decision it is, so that everything about one buyer is found without reading all. */
export const erasure: Migration = {
  name: '006-erasure',
  async up(db, dialect) {
    await db.schema
      .createTable('erasures')
      .addColumn('digest', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    for (const [table, path] of [
      ['requests', ['buyer']],
      ['decisions', ['before', 'buyer']],
    ] as const) {
      await db.schema.alterTable(table).addColumn('buyer', 'text').execute();
      const buyer =
        dialect === 'postgres'
          ? sql`body::json #>> ${`{${path.join(',')}}`}::text[]`
          : sql`json_extract(body, ${`$.${path.join('.')}`})`;
      await sql`update ${sql.table(table)} set buyer = lower(${buyer})`.execute(db);
      await db.schema.createIndex(`${table}_buyer`).on(table).column('buyer').execute();
    }
  },
};
