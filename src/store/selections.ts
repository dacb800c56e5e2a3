import type { Kysely } from 'kysely';
import { Selection } from '../desk/selection';
import type { BulkId } from '../ids';
import type { Schema } from './schema';

export interface Selections {
  /** Keeps it as it stands now; the last word wins, since one person has one form open. */
  save(selection: Selection): Promise<void>;
  find(id: BulkId): Promise<Selection | undefined>;
  forget(id: BulkId): Promise<void>;
  /** Drops what was opened before `moment` (ISO 8601) and never asked for. */
  forgetBefore(moment: string): Promise<void>;
}

export const selectionsIn = (db: Kysely<Schema>): Selections => ({
  async save(selection) {
    const body = JSON.stringify(Selection.parse(selection));
    await db
      .insertInto('selections')
      .values({ id: selection.id, person: selection.person, body, made_at: selection.madeAt })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ body }))
      .execute();
  },
  async find(id) {
    const row = await db.selectFrom('selections').select('body').where('id', '=', id).executeTakeFirst();
    return row === undefined ? undefined : Selection.parse(JSON.parse(row.body));
  },
  async forget(id) {
    await db.deleteFrom('selections').where('id', '=', id).execute();
  },
  async forgetBefore(moment) {
    await db.deleteFrom('selections').where('made_at', '<', moment).execute();
  },
});
