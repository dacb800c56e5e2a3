import type { Kysely } from 'kysely';
import type { Clock } from '../clock';
import { deliveryKey, type Outbox } from '../desk/delivery';
import type { Notice } from '../desk/notice';
import { IN_DOUBT, readDelivery, UNDELIVERED } from './hand-back';
import { later, now } from './instant';
import type { Schema } from './schema';

export type Doubts = Pick<Outbox, 'postingFor' | 'triedSince'>;

/** What is known of messages that may stand in Slack although no answer said so. */
export const doubtsIn = (
  db: Kysely<Schema>,
  clock: Clock,
  enqueue: (trx: Kysely<Schema>, notice: Notice) => Promise<void>,
): Doubts => ({
  async postingFor(notice, leaseMs) {
    return db.transaction().execute(async (trx) => {
      const key = deliveryKey(notice);
      // Whoever comes second waits here for the first, and then sees what that one delivers.
      await enqueue(trx, notice);
      const ofMessage = trx.selectFrom('outbox').selectAll().where('message_key', '=', key).where(UNDELIVERED);
      const sending = await ofMessage
        .where('state', '=', 'sending')
        .where('lease_until', '>=', now(clock))
        .executeTakeFirst();
      const row = await ofMessage.where('state', '=', 'waiting').executeTakeFirst();
      if (row === undefined) return undefined;
      const doubt = { look_up_first: Math.max(row.look_up_first, IN_DOUBT) };
      const taken = {
        state: 'sending',
        attempt: row.attempt + 1,
        lease_until: later(clock, leaseMs),
        token: row.token + 1,
      };
      const change = sending === undefined ? { ...doubt, ...taken } : doubt;
      await trx.updateTable('outbox').set(change).where('id', '=', row.id).execute();
      return sending === undefined ? readDelivery({ ...row, ...change }) : undefined;
    });
  },

  async triedSince() {
    const row = await db
      .selectFrom('outbox')
      .select((of) => of.fn.min('enqueued_at').as('since'))
      .where(UNDELIVERED)
      .where('attempt', '>', 0)
      .executeTakeFirst();
    return row?.since ?? undefined;
  },
});
