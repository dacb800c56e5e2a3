import type { Kysely } from 'kysely';
import type { Clock } from '../clock';
import type { Outbox } from '../desk/delivery';
import { higher, IN_DOUBT, UNDELIVERED } from './hand-back';
import { now } from './instant';
import type { Schema } from './schema';

export type Doubts = Pick<Outbox, 'postingFor' | 'triedSince'>;

/** What is known of messages that may stand in Slack although no answer said so. */
export const doubtsIn = (db: Kysely<Schema>, clock: Clock): Doubts => ({
  async postingFor(key) {
    return db.transaction().execute(async (trx) => {
      await trx
        .updateTable('outbox')
        .set((of) => ({ look_up_first: higher(of.ref('look_up_first'), IN_DOUBT) }))
        .where('message_key', '=', key)
        .where(UNDELIVERED)
        .where('state', '=', 'waiting')
        .execute();
      const sending = await trx
        .selectFrom('outbox')
        .select('id')
        .where('message_key', '=', key)
        .where(UNDELIVERED)
        .where('state', '=', 'sending')
        .where('lease_until', '>=', now(clock))
        .executeTakeFirst();
      return sending === undefined;
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
