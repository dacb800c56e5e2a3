import { type Expression, type Kysely, sql } from 'kysely';
import type { Delivery } from '../desk/delivery';
import { Notice } from '../desk/notice';
import type { Row, RowChange } from './rows';
import type { Schema } from './schema';

/** Literal, as its index has it: a bound value would keep the index from being used. */
export const UNDELIVERED = sql<boolean>`state in ('waiting', 'sending')`;

/** What `look_up_first` says of earlier attempts; never lowered while a doubt stands. */
const NO_DOUBT = 0;
export const IN_DOUBT = 1;
/** What cannot be looked up was begun. */
export const BEGUN = 2;

/** Both dialects have it, unlike `max` or `greatest`. */
export const higher = (column: Expression<number>, level: number) =>
  sql<number>`case when ${column} > ${level} then ${column} else ${level} end`;

export const levelOf = ({ begun, lookUpFirst }: Delivery, mayHavePosted = false): number => {
  if (begun) return BEGUN;
  return mayHavePosted || lookUpFirst ? IN_DOUBT : NO_DOUBT;
};

export const readDelivery = (row: Row<'outbox'>): Delivery => ({
  id: row.id,
  key: row.message_key,
  notice: Notice.parse(JSON.parse(row.notice)),
  attempt: row.attempt,
  lookUpFirst: row.look_up_first >= IN_DOUBT,
  begun: row.look_up_first >= BEGUN,
  token: row.token,
  leaseUntil: row.lease_until ?? row.not_before,
  turn: row.turn,
  enqueuedAt: row.enqueued_at,
});

interface HandBack {
  readonly level: number;
  /** What is written down with it, whether it waits itself or a newer one for it. */
  readonly again: Pick<RowChange<'outbox'>, 'not_before' | 'why' | 'channel'>;
  /** As which attempt it waits, where the one that ends was none. */
  readonly attempt?: number;
  readonly mayHavePosted?: boolean;
}

/** Has a notice wait again that its holder does not deliver now. */
export const handBack = async (
  trx: Kysely<Schema>,
  delivery: Delivery,
  { level, again, attempt = delivery.attempt, mayHavePosted = false }: HandBack,
): Promise<void> => {
  // A newer update that waits already would collide with this one; it takes over what this one knew.
  const newer = await trx
    .updateTable('outbox')
    .set((of) => ({
      ...again,
      look_up_first: higher(of.ref('look_up_first'), level),
      // It answers for the older one's attempts too.
      enqueued_at: delivery.enqueuedAt,
    }))
    .where('message_key', '=', delivery.key)
    .where(UNDELIVERED)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  const change =
    newer.numUpdatedRows > 0n ? { state: 'superseded' } : { state: 'waiting', attempt, look_up_first: level };
  await trx
    .updateTable('outbox')
    .set((of) => ({
      lease_until: null,
      ...again,
      ...change,
      // An upload that was begun in this attempt and may stand stays begun.
      ...(mayHavePosted ? { look_up_first: higher(of.ref('look_up_first'), level) } : {}),
    }))
    .where('id', '=', delivery.id)
    .where('token', '=', delivery.token)
    .execute();
};
