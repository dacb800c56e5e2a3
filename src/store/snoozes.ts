import type { Kysely } from 'kysely';
import type { Clock } from '../clock';
import { RequestRef, requestKey } from '../desk/buyer-request';
import type { Snoozes } from '../desk/case-work';
import { PersonId } from '../ids';
import { now } from './instant';
import type { Schema } from './schema';

const read = ({ person, until }: { person: string; until: string }) => ({ person: PersonId.parse(person), until });

export const snoozesIn = (db: Kysely<Schema>, clock: Clock): Snoozes => ({
  async find(ref) {
    const row = await db
      .selectFrom('snoozes')
      .select(['person', 'until'])
      .where('request_key', '=', requestKey(ref))
      .executeTakeFirst();
    return row === undefined ? undefined : read(row);
  },

  async set(ref, person, until) {
    const values = { person, until, at: now(clock) };
    await db
      .insertInto('snoozes')
      .values({ request_key: requestKey(ref), ...values })
      .onConflict((conflict) => conflict.column('request_key').doUpdateSet(values))
      .execute();
  },

  async end(ref) {
    const row = await db
      .deleteFrom('snoozes')
      .where('request_key', '=', requestKey(ref))
      .returning(['person', 'until'])
      .executeTakeFirst();
    return row === undefined ? undefined : read(row);
  },

  async due(limit) {
    const rows = await db
      .selectFrom('snoozes')
      .innerJoin('requests', 'requests.request_key', 'snoozes.request_key')
      .select(['account', 'kind', 'id'])
      .where('until', '<=', now(clock))
      .orderBy('until')
      .limit(limit)
      .execute();
    return rows.map((row) => RequestRef.parse(row));
  },
});
