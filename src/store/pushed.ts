import type { Kysely } from 'kysely';
import type { Clock } from '../clock';
import { PushEvent } from '../desk/push/push-event';
import { later, now } from './instant';
import type { DialectName } from './migration';
import type { Schema } from './schema';

/** Everything that waits about one subject, taken up together. While its lease lives nobody else takes it. */
export interface PushWork {
  readonly ids: readonly number[];
  readonly event: PushEvent;
  /** Counts from 1. */
  readonly attempt: number;
  /** When the first of these messages came. */
  readonly receivedAt: string;
}

/** What eBay pushed, each message once by its notification id. */
export interface Pushed {
  /** False when the message is known already. */
  keep(notification: string, event: PushEvent): Promise<boolean>;
  /** Up to `limit` subjects that are due, in the order in which they came. */
  claim(limit: number, leaseMs: number): Promise<PushWork[]>;
  /** Worked on, or given up. What the messages said is forgotten; their ids stay, so that a repeat is known. */
  done(work: PushWork): Promise<void>;
  failed(work: PushWork, retryAfterMs: number): Promise<void>;
  /** Not tried after all: it comes again later, and this time does not count. */
  held(work: PushWork, retryAfterMs: number): Promise<void>;
  forgetOlderThan(days: number): Promise<void>;
}

const DAY_MS = 86_400_000;

const subjectOf = (event: PushEvent, notification: string): string =>
  event.about === 'request' ? `${event.kind}/${event.id}/${event.seller ?? ''}` : notification;

export const pushedIn = (db: Kysely<Schema>, clock: Clock, dialect: DialectName): Pushed => ({
  async keep(notification, event) {
    const result = await db
      .insertInto('pushed')
      .values({
        notification,
        subject: subjectOf(event, notification),
        event: JSON.stringify(PushEvent.parse(event)),
        state: 'waiting',
        attempt: 0,
        not_before: now(clock),
        received_at: now(clock),
      })
      .onConflict((conflict) => conflict.column('notification').doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  },

  claim: (limit, leaseMs) =>
    db.transaction().execute(async (trx) => {
      const at = now(clock);
      let due = trx
        .selectFrom('pushed')
        .selectAll()
        .where('state', '=', 'waiting')
        .where('not_before', '<=', at)
        .where((of) => of.or([of('lease_until', 'is', null), of('lease_until', '<', at)]))
        .orderBy('id')
        .limit(limit * 4);
      if (dialect === 'postgres') due = due.forUpdate().skipLocked();
      const works = new Map<string, PushWork>();
      for (const row of await due.execute()) {
        const known = works.get(row.subject);
        if (known === undefined && works.size === limit) break;
        works.set(row.subject, {
          ids: [...(known?.ids ?? []), row.id],
          event: known?.event ?? PushEvent.parse(JSON.parse(row.event)),
          attempt: Math.max(known?.attempt ?? 0, row.attempt + 1),
          receivedAt: known?.receivedAt ?? row.received_at,
        });
      }
      const ids = [...works.values()].flatMap((work) => work.ids);
      if (ids.length > 0) {
        await trx
          .updateTable('pushed')
          .set((of) => ({ lease_until: later(clock, leaseMs), attempt: of('attempt', '+', 1) }))
          .where('id', 'in', ids)
          .execute();
      }
      return [...works.values()];
    }),

  async done({ ids }) {
    await db
      .updateTable('pushed')
      .set({ state: 'done', event: '', subject: '', lease_until: null })
      .where('id', 'in', ids)
      .execute();
  },

  async failed({ ids }, retryAfterMs) {
    await db
      .updateTable('pushed')
      .set({ not_before: later(clock, retryAfterMs), lease_until: null })
      .where('id', 'in', ids)
      .execute();
  },

  async held({ ids }, retryAfterMs) {
    await db
      .updateTable('pushed')
      .set((of) => ({ not_before: later(clock, retryAfterMs), lease_until: null, attempt: of('attempt', '-', 1) }))
      .where('id', 'in', ids)
      .execute();
  },

  async forgetOlderThan(days) {
    await db
      .deleteFrom('pushed')
      .where('state', '=', 'done')
      .where('received_at', '<', later(clock, -days * DAY_MS))
      .execute();
  },
});
