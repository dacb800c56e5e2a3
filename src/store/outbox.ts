import { type Kysely, sql } from 'kysely';
import type { Clock } from '../clock';
import { deliveryKey, HELD_BACK, isUpdatable, type Outbox, type Turn, turnOf } from '../desk/delivery';
import { Notice } from '../desk/notice';
import { deliveriesIn } from './deliveries';
import { doubtsIn } from './doubts';
import { UNDELIVERED } from './hand-back';
import { later, now } from './instant';
import type { DialectName } from './migration';
import type { Schema } from './schema';

export interface OutboxTable extends Outbox {
  /**
   * Writes the notice into the commit at hand. An update that still waits covers this one; what is said once stays said once.
   * `delayMs` holds it back; `turn` says which others go before it.
   */
  enqueue(notice: Notice, delayMs?: number, turn?: Turn): Promise<void>;
  /** Whether this was said, or will be: for notices that are said once, and cheaper than saying them again. */
  isSaid(notice: Notice): Promise<boolean>;
  /**
   * Takes back what waits and was never tried under keys that begin with `keys`: something newer says it better.
   * `except` is the key of what says it, which another process may have written a moment ago.
   */
  outdate(keys: string, except?: string): Promise<void>;
  /** Those of the message keys for which a notice has not been delivered yet. */
  waitingAmong(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** What waits because it could not be delivered for this reason may go now: the reason is gone. */
  dueNow(why: string): Promise<void>;
  /** How many rows should have been delivered and are not, and since when the oldest waits, as ISO 8601. */
  undelivered(): Promise<{ rows: number; oldest: string | undefined }>;
  /** Drops what was delivered, covered or given up more than `days` ago. */
  forgetOlderThan(days: number): Promise<void>;
  /** Has a message that stands in Slack drawn anew, also one of those that are said once. */
  again(notice: Notice): Promise<void>;
}

const DAY_MS = 86_400_000;

/** As the column has them: smaller ones go first. */
const TURNS: Record<Turn, number> = { urgent: 0, usual: 1, old_stock: 2 };

export const outboxIn = (db: Kysely<Schema>, clock: Clock, dialect: DialectName): OutboxTable => {
  const waiting = (notice: Notice, delayMs: number, turn: Turn) => ({
    message_key: deliveryKey(notice),
    once_key: isUpdatable(notice) ? null : deliveryKey(notice),
    notice: JSON.stringify(Notice.parse(notice)),
    state: 'waiting',
    attempt: 0,
    look_up_first: 0,
    not_before: later(clock, delayMs),
    token: 0,
    enqueued_at: now(clock),
    turn: TURNS[turn],
  });

  const deliveries = deliveriesIn(db, clock, dialect);

  return {
    ...deliveries,
    ...doubtsIn(db, clock, (trx, notice) => outboxIn(trx, clock, dialect).enqueue(notice)),

    async done(delivery) {
      const isOurs = await deliveries.done(delivery);
      // Whoever stood still while it wrote may have put an old card over a newer one.
      if (!isOurs && isUpdatable(delivery.notice)) await this.enqueue(delivery.notice);
    },

    async undelivered() {
      const found = await db
        .selectFrom('outbox')
        .select((of) => [of.fn.countAll().as('rows'), of.fn.min('enqueued_at').as('oldest')])
        .where(UNDELIVERED)
        .where((of) => of.or([of('why', 'is', null), of('why', '!=', HELD_BACK)]))
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
    async outdate(keys, except = '') {
      await db
        .updateTable('outbox')
        .set({ state: 'superseded' })
        .where(UNDELIVERED)
        .where('state', '=', 'waiting')
        .where('look_up_first', '=', 0)
        .where('message_key', '>=', keys)
        .where('message_key', '<', `${keys}\uffff`)
        .where('message_key', '!=', except)
        .execute();
    },
    async dueNow(why) {
      await db
        .updateTable('outbox')
        .set({ not_before: now(clock) })
        .where(UNDELIVERED)
        .where('state', '=', 'waiting')
        .where('why', '=', why)
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
    async enqueue(notice, delayMs = 0, turn = turnOf(notice)) {
      const values = waiting(notice, delayMs, turn);
      const insert = db.insertInto('outbox').values(values);
      if (!isUpdatable(notice)) {
        await insert.onConflict((conflict) => conflict.doNothing()).execute();
        return;
      }
      // Touching the waiting row locks it, so that nobody sends it from the state before this commit. It has waited since it was written.
      await insert
        .onConflict((conflict) =>
          conflict
            .column('message_key')
            .where('state', '=', sql.lit('waiting'))
            .doUpdateSet((of) => ({ enqueued_at: of.ref('outbox.enqueued_at') })),
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
        .values({ ...waiting(notice, 0, turnOf(notice)), once_key: null })
        .execute();
    },
  };
};
