import type { Kysely } from 'kysely';
import type { Clock } from '../clock';
import { now } from './instant';
import type { Schema } from './schema';

/** Small facts that must survive a restart, by name: cursors of the watcher, when the audit head was posted. */
export interface Settings {
  get(name: string): Promise<string | undefined>;
  set(name: string, value: string): Promise<void>;
  forget(name: string): Promise<void>;
}

export const settingsIn = (db: Kysely<Schema>, clock: Clock): Settings => ({
  async get(name) {
    const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
    return row?.value;
  },
  async set(name, value) {
    const values = { value, updated_at: now(clock) };
    await db
      .insertInto('settings')
      .values({ name, ...values })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(values))
      .execute();
  },
  async forget(name) {
    await db.deleteFrom('settings').where('name', '=', name).execute();
  },
});
