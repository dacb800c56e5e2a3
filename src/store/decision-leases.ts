import type { Kysely } from 'kysely';
import type { Clock } from '../clock';
import { type Decision, hasEnded } from '../desk/decision';
import { AppError } from '../errors';
import { DecisionId } from '../ids';
import { decisionColumns, readDecision, UNFINISHED, withoutErased } from './decision-rows';
import type { Erasures } from './erasures';
import { later, now } from './instant';
import { keepActFigures } from './keep-figures';
import type { Schema } from './schema';
import { isUniqueViolation } from './unique-violation';

/** A decision taken up by one process. Writing needs the token; whoever takes it up after the lease has another. */
export interface Held {
  readonly decision: Decision;
  readonly token: number;
  readonly leaseUntil: string;
  /** When it was to be taken up again, before it was taken up now. */
  readonly dueAt?: string;
}

/** How processes share the work on decisions: one takes a decision up at a time, and writes only while it holds it. */
export interface DecisionLeases {
  /** Undefined when it has ended or another process holds it. */
  claim(id: DecisionId, leaseMs: number): Promise<Held | undefined>;
  /**
   * Writes the decision on; the lease goes on unless `release`.
   * @throws AppError `busy` when the lease was lost, or when another decision on the same request is unfinished.
   */
  update(held: Held, decision: Decision, options: { nextAt: string | undefined; release: boolean }): Promise<Held>;
  /** Gives the lease back without a change. */
  release(held: Held): Promise<void>;
  /** Ids that somebody must take up now, oldest first. */
  due(limit: number): Promise<DecisionId[]>;
  /** When the next one falls due; undefined when nothing is unfinished. */
  nextAt(): Promise<string | undefined>;
  /** Forgets all leases: only for a process that knows to be alone and has just started. */
  forgetLeases(): Promise<void>;
}

const lost = (decision: Decision) =>
  new AppError('busy', 'Another process has taken this decision up.', { facts: { decision: decision.id } });

export const decisionLeasesIn = (db: Kysely<Schema>, clock: Clock, erasures: Erasures): DecisionLeases => ({
  async claim(id, leaseMs) {
    const leaseUntil = later(clock, leaseMs);
    const row = await db
      .updateTable('decisions')
      .set((of) => ({ lease_until: leaseUntil, token: of('token', '+', 1) }))
      .where('id', '=', id)
      .where((of) => of.or([of('lease_until', 'is', null), of('lease_until', '<', now(clock))]))
      .returning(['body', 'token', 'next_at'])
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const due = row.next_at === null ? {} : { dueAt: row.next_at };
    const held = { decision: readDecision(row), token: row.token, leaseUntil, ...due };
    if (!hasEnded(held.decision.state)) return held;
    await this.release(held);
    return undefined;
  },

  async update(held, changed, { nextAt, release }) {
    const { decision, buyer } = await withoutErased(changed, erasures);
    try {
      const result = await db
        .updateTable('decisions')
        .set({
          ...decisionColumns(decision, buyer),
          next_at: nextAt ?? null,
          lease_until: release ? null : held.leaseUntil,
        })
        .where('id', '=', decision.id)
        .where('token', '=', held.token)
        .where('lease_until', 'is not', null)
        .executeTakeFirst();
      if (result.numUpdatedRows === 0n) throw lost(decision);
      await keepActFigures(db, decision);
    } catch (thrown) {
      if (!isUniqueViolation(thrown)) throw thrown;
      throw new AppError('busy', 'Another decision on this request is not finished yet.', {
        hint: 'Wait for it, or undo or send it back first; its card is in the thread of the request.',
        cause: thrown,
      });
    }
    return { ...held, decision };
  },

  async release(held) {
    await db
      .updateTable('decisions')
      .set({ lease_until: null })
      .where('id', '=', held.decision.id)
      .where('token', '=', held.token)
      .execute();
  },

  async due(limit) {
    const at = now(clock);
    const rows = await db
      .selectFrom('decisions')
      .select('id')
      .where('next_at', '<=', at)
      .where((of) => of.or([of('lease_until', 'is', null), of('lease_until', '<', at)]))
      .orderBy('next_at')
      .limit(limit)
      .execute();
    return rows.map((row) => DecisionId.parse(row.id));
  },

  async nextAt() {
    const row = await db
      .selectFrom('decisions')
      .select((of) =>
        of.fn
          .min(
            of
              .case()
              .when('lease_until', '>', of.ref('next_at'))
              .then(of.ref('lease_until'))
              .else(of.ref('next_at'))
              .end(),
          )
          .as('at'),
      )
      .where('next_at', 'is not', null)
      .executeTakeFirst();
    return row?.at ?? undefined;
  },

  async forgetLeases() {
    await db
      .updateTable('decisions')
      .set({ lease_until: null })
      .where(UNFINISHED)
      .where('lease_until', 'is not', null)
      .execute();
  },
});
