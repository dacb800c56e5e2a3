import type { Kysely } from 'kysely';
import { Bulk } from '../desk/bulk';
import type { BulkId } from '../ids';
import type { Schema } from './schema';

export interface Bulks {
  /** False when it was asked for before: a second press of the same form. */
  create(bulk: Bulk): Promise<boolean>;
  find(id: BulkId): Promise<Bulk | undefined>;
}

export const bulksIn = (db: Kysely<Schema>): Bulks => ({
  async create(bulk) {
    const row = {
      id: bulk.id,
      requester: bulk.requester,
      body: JSON.stringify(Bulk.parse(bulk)),
      asked_at: bulk.askedAt,
    };
    const result = await db
      .insertInto('bulks')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  },
  async find(id) {
    const row = await db.selectFrom('bulks').select('body').where('id', '=', id).executeTakeFirst();
    return row === undefined ? undefined : Bulk.parse(JSON.parse(row.body));
  },
});
