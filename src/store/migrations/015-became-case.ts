import { sql } from 'kysely';
import { z } from 'zod';
import type { Migration } from '../migration';

const Escalated = z.looseObject({
  escalatedTo: z.object({ account: z.string(), kind: z.string(), id: z.string() }).optional(),
});

/** Which case a return or inquiry became, so that reports count the two as one. */
export const becameCase: Migration = {
  name: '015-became-case',
  async up(db) {
    await db.schema.alterTable('request_figures').addColumn('became', 'text').execute();
    await sql`create index request_figures_became on request_figures (became) where became is not null`.execute(db);
    const { rows } = await sql<{ request_key: string; body: string }>`
      select request_key, body from requests where body like '%"escalatedTo"%'`.execute(db);
    for (const { request_key, body } of rows) {
      const { escalatedTo } = Escalated.parse(JSON.parse(body));
      if (escalatedTo === undefined) continue;
      const { account, kind, id } = escalatedTo;
      await sql`update request_figures set became = ${`${account}/${kind}/${id}`} where request_key = ${request_key}`.execute(
        db,
      );
    }
  },
};
