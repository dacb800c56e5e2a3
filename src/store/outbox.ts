import { type Kysely, sql } from 'kysely';
import type { Clock } from '../clock';
import { type Delivery, deliveryKey, isUpdatable, type Outbox } from '../desk/delivery';
import { Notice } from '../desk/notice';
import { later, now } from './instant';
import type { DialectName } from './migration';
import type { Row } from './rows';
import type { Schema } from './schema';

export interface OutboxTable extends Outbox {
  /**
   * Writes the notice into the commit at hand. An update that still waits covers this one; what is said once stays said once.
   * `delayMs` holds it back.
   */
  enqueue(notice: Notice, delayMs?: number): Promise<void>;
  /** Whether this was said, or will be: for notices that are said once, and cheaper than saying them again. */
  isSaid(notice: Notice): Promise<boolean>;
  /** Takes back what waits and was never tried under keys that begin with `keys`: something newer says it better. */
  outdate(keys: string): Promise<void>;
  /** Those of the message keys for which a notice has not been delivered yet. */
  waitingAmong(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** How many rows have not been delivered, and since when the oldest waits, as ISO 8601. */
  undelivered(): Promise<{ rows: number; oldest: string | undefined }>;
  /** Drops what was delivered, covered or given up more than `days` ago. */
  forgetOlderThan(days: number): Promise<void>;
  /** Has a message that stands in Slack drawn anew, also one of those that are said once. */
  again(notice: Notice): Promise<void>;
}

/** Literal, as its index has it: a bound value would keep the index from being used. */
const UNDELIVERED = sql<boolean>`state in ('waiting', 'sending')`;

const DAY_MS = 86_400_000;

const read = (row: Row<'outbox'>): Delivery => ({
  id: row.id,
  key: row.message_key,
  notice: Notice.parse(JSON.parse(row.notice)),
  attempt: row.attempt,
  lookUpFirst: row.look_up_first === 1,
  token: row.token,
  leaseUntil: row.lease_until ?? row.not_before,
});

export const outboxIn = (db: Kysely<Schema>, clock: Clock, dialect: DialectName): OutboxTable => {
  const finish = (delivery: Delivery, change: Partial<Row<'outbox'>>) =>
    db
      .updateTable('outbox')
      .set({ lease_until: null, ...change })
      .where('id', '=', delivery.id)
      .where('token', '=', delivery.token)
      .where('state', '=', 'sending')
      .execute();

  const waiting = (notice: Notice, delayMs: number) => ({
    message_key: deliveryKey(notice),
    once_key: isUpdatable(notice) ? null : deliveryKey(notice),
    notice: JSON.stringify(Notice.parse(notice)),
    state: 'waiting',
    attempt: 0,
    look_up_first: 0,
    not_before: later(clock, delayMs),
    token: 0,
    enqueued_at: now(clock),
  });

  return {
    async undelivered() {
      const found = await db
        .selectFrom('outbox')
        .select((of) => [of.fn.countAll().as('rows'), of.fn.min('enqueued_at').as('oldest')])
        .where(UNDELIVERED)
        .executeTakeFirst();
      return { rows: Number(found?.rows ?? 0), oldest: found?.oldest ?? undefined };
    },
    async isSaid(notice) {
      const row = await db
        .selectFrom('outbox')
        .select('id')
        .where('once_key', '=', deliveryKey(notice))
        .executeTakeFirst();
      return row !== undefined;
    },
    async outdate(keys) {
      await db
        .updateTable('outbox')
        .set({ state: 'superseded' })
        .where(UNDELIVERED)
        .where('state', '=', 'waiting')
        .where('look_up_first', '=', 0)
        .where('message_key', '>=', keys)
        .where('message_key', '<', `${keys}\uffff`)
        .execute();
    },
    async waitingAmong(keys) {
      if (keys.length === 0) return new Set();
      const rows = await db
        .selectFrom('outbox')
        .select('message_key')
        .where('message_key', 'in', keys)
        .where(UNDELIVERED)
        .execute();
      return new Set(rows.map((row) => row.message_key));
    },
    async enqueue(notice, delayMs = 0) {
      const values = waiting(notice, delayMs);
      const insert = db.insertInto('outbox').values(values);
      if (!isUpdatable(notice)) {
        await insert.onConflict((conflict) => conflict.doNothing()).execute();
        return;
      }
      // Touching the waiting row locks it, so that nobody sends it from the state before this commit.
      await insert
        .onConflict((conflict) =>
          conflict
            .column('message_key')
            .where('state', '=', sql.lit('waiting'))
            .doUpdateSet((of) => ({ enqueued_at: of.ref('excluded.enqueued_at') })),
        )
        .execute();
    },

    async forgetOlderThan(days) {
      await db
        .deleteFrom('outbox')
        .where('state', 'in', ['done', 'superseded', 'dropped'])
        .where('enqueued_at', '<', later(clock, -days * DAY_MS))
        .execute();
    },

    async again(notice) {
      const key = deliveryKey(notice);
      await db.deleteFrom('outbox').where('message_key', '=', key).where('state', '!=', 'sending').execute();
      await db
        .insertInto('outbox')
        .values({ ...waiting(notice, 0), once_key: null })
        .execute();
    },

    async claim(limit, leaseMs) {
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
          .orderBy('id')
          .limit(limit);
        if (dialect === 'postgres') due = due.forUpdate().skipLocked();
        const claimed: Delivery[] = [];
        for (const row of await due.execute()) {
          const change = {
            state: 'sending',
            attempt: row.attempt + 1,
            look_up_first: row.state === 'sending' ? 1 : row.look_up_first,
            lease_until: later(clock, leaseMs),
            token: row.token + 1,
          };
          await trx.updateTable('outbox').set(change).where('id', '=', row.id).execute();
          claimed.push(read({ ...row, ...change }));
        }
        return claimed;
      });
    },

    async done(delivery) {
      await finish(delivery, { state: 'done', why: null });
    },

    async failed(delivery, retryAfterMs, mayHavePosted, why) {
      const again = {
        state: 'waiting',
        look_up_first: mayHavePosted || delivery.lookUpFirst ? 1 : 0,
        not_before: later(clock, retryAfterMs),
        why,
      };
      await db.transaction().execute(async (trx) => {
        // A newer update that waits already would collide with this one; it takes over what this one knew.
        const newer = await trx
          .updateTable('outbox')
          .set({ look_up_first: again.look_up_first, not_before: again.not_before, why })
          .where('message_key', '=', delivery.key)
          .where(UNDELIVERED)
          .where('state', '=', 'waiting')
          .executeTakeFirst();
        const change = newer.numUpdatedRows > 0n ? { state: 'superseded', why } : again;
        await trx
          .updateTable('outbox')
          .set({ lease_until: null, ...change })
          .where('id', '=', delivery.id)
          .where('token', '=', delivery.token)
          .execute();
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
