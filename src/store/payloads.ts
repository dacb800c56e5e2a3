import type { Kysely } from 'kysely';
import type { Clock } from '../clock';
import { WaitingPerson } from '../desk/waiting-person';
import { compiled } from './compiled';
import { later, now } from './instant';
import { relaxed } from './relaxed';
import type { Schema } from './schema';

/** A row of the journal: who waits for the answer to which payload. */
export interface Unanswered {
  readonly key: string;
  readonly waiting: WaitingPerson;
  readonly since: string;
}

/** Slack delivers a payload again when it thinks that the first one was lost. */
export interface Payloads {
  /** True for exactly one caller per key, whatever the number of processes. `waiting` is who must be answered. */
  firstTime(key: string, waiting?: WaitingPerson): Promise<boolean>;
  /** The person has their answer. */
  answered(key: string): Promise<void>;
  /** Who waits since before `moment` (ISO 8601). */
  unansweredSince(moment: string): Promise<Unanswered[]>;
  /** Lets the payload in again: its first delivery failed before anything was written down. */
  forget(key: string): Promise<void>;
  /** Drops keys older than `days`; Slack redelivers within hours. */
  forgetOlderThan(days: number): Promise<void>;
}

const DAY_MS = 86_400_000;

export const payloadsIn = (db: Kysely<Schema>, clock: Clock): Payloads => {
  // A payload that leads to an act is made durable by the act's own commit; for a reading it does not matter.
  const insert = compiled<{ key: string; at: string; waiting: string | null }, unknown>((gap) =>
    db
      .withPlugin(relaxed)
      .insertInto('payloads')
      .values({ payload_key: gap('key'), seen_at: gap('at'), waiting: gap('waiting') })
      .onConflict((conflict) => conflict.column('payload_key').doNothing()),
  );
  const release = compiled<{ key: string }, unknown>((gap) =>
    db.withPlugin(relaxed).updateTable('payloads').set({ waiting: null }).where('payload_key', '=', gap('key')),
  );
  return {
    async firstTime(key, waiting) {
      const who = waiting === undefined ? null : JSON.stringify(WaitingPerson.parse(waiting));
      const { numAffectedRows } = await insert(db, { key, at: now(clock), waiting: who });
      return numAffectedRows === 1n;
    },
    async answered(key) {
      await release(db, { key });
    },
    async unansweredSince(moment) {
      const rows = await db
        .selectFrom('payloads')
        .selectAll()
        .where('waiting', 'is not', null)
        .where('seen_at', '<=', moment)
        .orderBy('seen_at')
        .execute();
      return rows.map(({ payload_key, waiting, seen_at }) => ({
        key: payload_key,
        waiting: WaitingPerson.parse(JSON.parse(waiting ?? '')),
        since: seen_at,
      }));
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
  };
};
