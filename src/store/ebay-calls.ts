import { type Kysely, sql } from 'kysely';
import { compiled } from './compiled';
import type { DialectName } from './migration';
import { relaxed } from './relaxed';
import type { Schema } from './schema';

/** One call that is about to be made, and the counts below which it may be. */
export interface CallEntry {
  readonly family: string;
  /** Start of eBay's day as ISO 8601, which all instances name alike. */
  readonly day: string;
  readonly account: string;
  readonly upTo: number;
  readonly accountUpTo: number;
  readonly spareUpTo: number;
}

/** Counts of eBay calls, shared by every instance of the desk. */
export interface EbayCalls {
  take(entry: CallEntry): Promise<boolean>;
  used(family: string, day: string, account?: string): Promise<number>;
  /** Takes over that eBay counted `used` calls: what the desk did not make itself is booked on `account`. */
  settle(family: string, day: string, used: number, account: string): Promise<void>;
}

const LOCK = 4_711_002;
const KEPT_DAYS = 7;
const DAY = 86_400_000;

export const ebayCallsIn = (db: Kysely<Schema>, dialect: DialectName): EbayCalls => {
  const ofDay = (on: Kysely<Schema>, family: string, day: string) =>
    on
      .selectFrom('ebay_calls')
      .select((of) => of.fn.coalesce(of.fn.sum<number>('calls'), sql<number>`0`).as('calls'))
      .where('family', '=', family)
      .where('day', '=', day);

  type Taken = Record<'family' | 'day' | 'account', string> & Record<'upTo' | 'accountUpTo' | 'spareUpTo', number>;
  const takeOne = compiled<Taken, unknown>((gap) => {
    const mine = db
      .selectFrom('ebay_calls as mine')
      .select('mine.calls')
      .where('mine.family', '=', gap('family'))
      .where('mine.day', '=', gap('day'))
      .where('mine.account', '=', gap('account'));
    const total = ofDay(db, gap('family'), gap('day'));
    return db
      .withPlugin(relaxed)
      .insertInto('ebay_calls')
      .columns(['family', 'day', 'account', 'calls'])
      .expression(
        sql<{ family: string; day: string; account: string; calls: number }>`
          select cast(${gap('family')} as text), cast(${gap('day')} as text), cast(${gap('account')} as text), 1
          where (${total}) < ${gap('upTo')}
            and (coalesce((${mine}), 0) < ${gap('accountUpTo')} or (${total}) < ${gap('spareUpTo')})`,
      )
      .onConflict((conflict) =>
        conflict.columns(['family', 'day', 'account']).doUpdateSet({ calls: sql<number>`ebay_calls.calls + 1` }),
      );
  });

  /** One statement decides and counts. PostgreSQL would let two of them read the same count, so they go one by one there. */
  const counted = async (on: Kysely<Schema>, entry: CallEntry): Promise<boolean> => {
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(on);
    const { numAffectedRows } = await takeOne(on, { ...entry });
    return (numAffectedRows ?? 0n) > 0n;
  };

  return {
    take: (entry) =>
      dialect === 'postgres' ? db.transaction().execute((trx) => counted(trx, entry)) : counted(db, entry),
    async used(family, day, account) {
      const query = ofDay(db, family, day);
      const row = await (account === undefined ? query : query.where('account', '=', account)).executeTakeFirst();
      return Number(row?.calls ?? 0);
    },
    async settle(family, day, used, account) {
      const own = await ofDay(db, family, day).where('account', '!=', account).executeTakeFirst();
      const calls = Math.max(0, used - Number(own?.calls ?? 0));
      await db
        .withPlugin(relaxed)
        .insertInto('ebay_calls')
        .values({ family, day, account, calls })
        .onConflict((conflict) => conflict.columns(['family', 'day', 'account']).doUpdateSet({ calls }))
        .execute();
      const old = new Date(new Date(day).getTime() - KEPT_DAYS * DAY).toISOString();
      await db.deleteFrom('ebay_calls').where('family', '=', family).where('day', '<', old).execute();
    },
  };
};
