import type { Kysely } from 'kysely';
import type { Clock } from '../clock';
import { type Homes, QueueFilters } from '../desk/queue';
import { PersonId } from '../ids';
import { now } from './instant';
import { relaxed } from './relaxed';
import type { Schema } from './schema';

const FIRST = QueueFilters.parse({});

/** Filters of an older program mean the usual view. */
const read = (text: string): QueueFilters => {
  try {
    return QueueFilters.catch(FIRST).parse(JSON.parse(text));
  } catch {
    return FIRST;
  }
};

export const homesIn = (db: Kysely<Schema>, clock: Clock): Homes => ({
  async filtersOf(person) {
    const row = await db.selectFrom('homes').select('filters').where('person', '=', person).executeTakeFirst();
    return row === undefined ? FIRST : read(row.filters);
  },

  async keep(person, kept) {
    const filters = JSON.stringify(QueueFilters.parse(kept));
    await db
      .withPlugin(relaxed)
      .insertInto('homes')
      .values({ person, filters, opened_at: now(clock) })
      .onConflict((conflict) => conflict.column('person').doUpdateSet({ filters, opened_at: now(clock) }))
      .execute();
  },

  async opened(person) {
    await db
      .withPlugin(relaxed)
      .insertInto('homes')
      .values({ person, filters: '{}', opened_at: now(clock) })
      .onConflict((conflict) => conflict.column('person').doUpdateSet({ opened_at: now(clock) }))
      .execute();
  },

  async openedSince(moment) {
    const rows = await db
      .selectFrom('homes')
      .select('person')
      .where('opened_at', '>=', moment)
      .orderBy('opened_at', 'desc')
      .execute();
    return rows.map((row) => PersonId.parse(row.person));
  },
});
