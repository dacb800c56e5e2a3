import type { Kysely } from 'kysely';
import type { Clock } from '../clock';
import { later, now } from './instant';
import { relaxed } from './relaxed';
import type { Schema } from './schema';

/** Slack delivers a payload again when it thinks that the first one was lost. */
export interface Payloads {
  /** True for exactly one caller per key, whatever the number of processes. */
  firstTime(key: string): Promise<boolean>;
  /** Lets the payload in again: its first delivery failed before anything was written down. */
  forget(key: string): Promise<void>;
  /** Drops keys older than `days`; Slack redelivers within hours. */
  forgetOlderThan(days: number): Promise<void>;
}

const DAY_MS = 86_400_000;

export const payloadsIn = (db: Kysely<Schema>, clock: Clock): Payloads => ({
  async firstTime(key) {
    // A payload that leads to an act is made durable by the act's own commit; for a reading it does not matter.
    const result = await db
      .withPlugin(relaxed)
      .insertInto('payloads')
      .values({ payload_key: key, seen_at: now(clock) })
      .onConflict((conflict) => conflict.column('payload_key').doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  },
  async forget(key) {
    await db.deleteFrom('payloads').where('payload_key', '=', key).execute();
  },
  async forgetOlderThan(days) {
    await db
      .deleteFrom('payloads')
      .where('seen_at', '<', later(clock, -days * DAY_MS))
      .execute();
  },
});
