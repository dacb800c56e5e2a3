import { type Kysely, sql } from 'kysely';
import type { Clock } from '../clock';
import type { Delivery, Outbox } from '../desk/delivery';
import type { Doubts } from './doubts';
import { BEGUN, handBack, IN_DOUBT, levelOf, readDelivery, UNDELIVERED } from './hand-back';
import { later, now } from './instant';
import type { DialectName } from './migration';
import type { Row } from './rows';
import type { Schema } from './schema';

interface Deliveries extends Omit<Outbox, 'done' | keyof Doubts> {
  /** False when its time was over and somebody else has taken it up: they may have written before or after. */
  done(delivery: Delivery): Promise<boolean>;
}

/** How processes share the delivery of notices: one takes a notice up at a time, and writes what became of it while it holds it. */
export const deliveriesIn = (db: Kysely<Schema>, clock: Clock, dialect: DialectName): Deliveries => {
  const finish = (delivery: Delivery, change: Partial<Row<'outbox'>>) =>
    db
      .updateTable('outbox')
      .set({ lease_until: null, ...change })
      .where('id', '=', delivery.id)
      .where('token', '=', delivery.token)
      .where('state', '=', 'sending')
      .executeTakeFirst();

  return {
    async claim(limit, leaseMs, busy = []) {
      return db.transaction().execute(async (trx) => {
        const at = now(clock);
        let due = trx
          .selectFrom('outbox')
          .selectAll()
          .where(UNDELIVERED)
          .where('not_before', '<=', at)
          .where((of) =>
            of.or([of('state', '=', 'waiting'), of.and([of('state', '=', 'sending'), of('lease_until', '<', at)])]),
          )
          .where((of) =>
            of.not(
              of.exists(
                of
                  .selectFrom('outbox as other')
                  .select('other.id')
                  .where(sql<boolean>`other.state in ('waiting', 'sending')`)
                  .where('other.state', '=', 'sending')
                  .whereRef('other.message_key', '=', 'outbox.message_key')
                  .whereRef('other.id', '!=', 'outbox.id'),
              ),
            ),
          )
          .orderBy('turn')
          .orderBy('id')
          .limit(limit);
        if (busy.length > 0) {
          due = due.where((of) => of.or([of('channel', 'is', null), of('channel', 'not in', busy)]));
        }
        if (dialect === 'postgres') due = due.forUpdate().skipLocked();
        const claimed: Delivery[] = [];
        for (const row of await due.execute()) {
          const change = {
            state: 'sending',
            attempt: row.attempt + 1,
            look_up_first: row.state === 'sending' ? Math.max(row.look_up_first, IN_DOUBT) : row.look_up_first,
            lease_until: later(clock, leaseMs),
            token: row.token + 1,
          };
          await trx.updateTable('outbox').set(change).where('id', '=', row.id).execute();
          claimed.push(readDelivery({ ...row, ...change }));
        }
        return claimed;
      });
    },

    async begin(delivery) {
      const { numUpdatedRows } = await db
        .updateTable('outbox')
        .set({ look_up_first: BEGUN })
        .where('id', '=', delivery.id)
        .where('token', '=', delivery.token)
        .where('state', '=', 'sending')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async done(delivery) {
      const { numUpdatedRows } = await finish(delivery, { state: 'done', why: null });
      return numUpdatedRows > 0n;
    },

    async failed(delivery, retryAfterMs, mayHavePosted, why) {
      const level = levelOf(delivery, mayHavePosted);
      const again = { not_before: later(clock, retryAfterMs), why };
      await db.transaction().execute((trx) => handBack(trx, delivery, { level, again, mayHavePosted }));
    },

    async isOvertaken({ turn }, channel) {
      const urgent = await db
        .selectFrom('outbox')
        .select('id')
        .where(UNDELIVERED)
        .where('turn', '<', turn)
        .where('state', '=', 'waiting')
        .where('channel', '=', channel)
        .where('not_before', '<=', now(clock))
        .limit(1)
        .executeTakeFirst();
      return urgent !== undefined;
    },

    async putBack(deliveries, channel) {
      await db.transaction().execute(async (trx) => {
        for (const delivery of deliveries) {
          const again = { channel };
          await handBack(trx, delivery, { level: levelOf(delivery), again, attempt: delivery.attempt - 1 });
        }
      });
    },

    async dropped(delivery, why) {
      await finish(delivery, { state: 'dropped', why });
    },

    async nextAt() {
      const row = await db
        .selectFrom('outbox')
        .select((of) => of.fn.min(of.fn.coalesce('lease_until', 'not_before')).as('at'))
        .where(UNDELIVERED)
        .executeTakeFirst();
      return row?.at ?? undefined;
    },
  };
};
