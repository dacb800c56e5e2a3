import { type Kysely, sql } from 'kysely';
import type { Clock } from '../clock';
import { RequestRef, requestKey } from '../desk/buyer-request';
import type { Claims } from '../desk/case-work';
import { PersonId } from '../ids';
import { now } from './instant';
import type { Schema } from './schema';

export const claimsIn = (db: Kysely<Schema>, clock: Clock): Claims => ({
  async find(ref) {
    const row = await db
      .selectFrom('claims')
      .select(['person', 'at'])
      .where('request_key', '=', requestKey(ref))
      .executeTakeFirst();
    return row === undefined ? undefined : { person: PersonId.parse(row.person), at: row.at };
  },

  async take(ref, person) {
    const result = await db
      .insertInto('claims')
      .values({ request_key: requestKey(ref), person, at: now(clock) })
      .onConflict((conflict) => conflict.column('request_key').doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  },

  async handOver(ref, from, to) {
    const result = await db
      .updateTable('claims')
      .set({ person: to, at: now(clock) })
      .where('request_key', '=', requestKey(ref))
      .where('person', '=', from)
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  },

  async release(ref, from) {
    const result = await db
      .deleteFrom('claims')
      .where('request_key', '=', requestKey(ref))
      .where('person', '=', from)
      .executeTakeFirst();
    return result.numDeletedRows === 1n;
  },

  async ofOpen() {
    const rows = await db
      .selectFrom('requests')
      .innerJoin('claims', 'claims.request_key', 'requests.request_key')
      .select(['account', 'kind', 'id', 'person'])
      .where(sql<boolean>`requests.open = 1`)
      .execute();
    return rows.map(({ person, ...ref }) => ({ request: RequestRef.parse(ref), person: PersonId.parse(person) }));
  },
});
