import { sql } from 'kysely';
import type { Migration } from '../migration';

/** Which requests are of the seller's own making, so that they do not count as having come in; and a way to a request's acts. */
export const ownRequests: Migration = {
  name: '016-own-requests',
  async up(db) {
    await db.schema
      .alterTable('request_figures')
      .addColumn('own', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await sql`update request_figures set own = 1 where request_key in (
      select request_key from requests where body like '%"openedBy":"seller"%')`.execute(db);
    await sql`create index act_figures_request on act_figures (request_key) where request_key is not null`.execute(db);
  },
};
