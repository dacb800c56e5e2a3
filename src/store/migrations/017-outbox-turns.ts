import { sql } from 'kysely';
import type { Migration } from '../migration';

/** In which order notices take their turns, and the channel of those that wait for one, so that no channel holds up another. */
export const outboxTurns: Migration = {
  name: '017-outbox-turns',
  async up(db) {
    await db.schema
      .alterTable('outbox')
      .addColumn('turn', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
    await db.schema.alterTable('outbox').addColumn('channel', 'text').execute();
    await sql`drop index outbox_due`.execute(db);
    await sql`create index outbox_due on outbox (turn, id) where state in ('waiting', 'sending')`.execute(db);
  },
};
