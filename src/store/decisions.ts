import { type Kysely, sql } from 'kysely';
import type { Clock } from '../clock';
import { type RequestRef, requestKey } from '../desk/buyer-request';
import { Decision, DecisionState, hasEnded } from '../desk/decision';
import { AppError } from '../errors';
import { type BulkId, DecisionId } from '../ids';
import type { Erasures } from './erasures';
import { later, now } from './instant';
import { keepActFigures } from './keep-figures';
import type { Row } from './rows';
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

export interface Decisions {
  /** `nextAt` is when somebody must take it up, if nobody does before. */
  create(decision: Decision, nextAt: string): Promise<void>;
  find(id: DecisionId): Promise<Decision | undefined>;
  /** Of one request, newest first. */
  ofRequest(ref: RequestRef): Promise<Decision[]>;
  /** Of one bulk, in the order in which they were listed. */
  ofBulk(bulk: BulkId): Promise<Decision[]>;
  /** How many of one bulk are in each state. */
  statesOfBulk(bulk: BulkId): Promise<ReadonlyMap<DecisionState, number>>;
  unfinished(): Promise<Decision[]>;
  /** Those that were done at `since` (ISO 8601) or later, oldest first. */
  doneSince(since: string): Promise<Decision[]>;
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

const read = (row: Pick<Row<'decisions'>, 'body'>): Decision => Decision.parse(JSON.parse(row.body));

const columns = (decision: Decision, buyer: string | null) => ({
  account: decision.account,
  operation: decision.operation,
  effect: decision.effect,
  requester: decision.requester,
  request_key: decision.request === undefined ? null : requestKey(decision.request),
  order_key: decision.order ?? null,
  state: decision.state,
  body: JSON.stringify(Decision.parse(decision)),
  updated_at: decision.updatedAt,
  buyer,
  bulk: decision.bulk?.id ?? null,
});

/** A decision about an erased buyer's request is kept without them, whatever eBay still shows. */
const withoutErased = async (decision: Decision, erasures: Erasures) => {
  if (decision.before === undefined) return { decision, buyer: null };
  const { request: before, buyer } = await erasures.unlessErased(decision.before);
  return { decision: { ...decision, before }, buyer };
};

/** Literal, as its index has it: a bound value would keep the index from being used. */
const UNFINISHED = sql<boolean>`state in ('asked', 'sign_off', 'undo', 'signed', 'acting', 'in_doubt', 'parked')`;

const DONE = sql<boolean>`state = 'done'`;

const lost = (decision: Decision) =>
  new AppError('busy', 'Another process has taken this decision up.', { facts: { decision: decision.id } });

export const decisionsIn = (db: Kysely<Schema>, clock: Clock, erasures: Erasures): Decisions => ({
  async create(asked, nextAt) {
    const { decision, buyer } = await withoutErased(asked, erasures);
    await db
      .insertInto('decisions')
      .values({ id: decision.id, ...columns(decision, buyer), next_at: nextAt, token: 0, asked_at: decision.askedAt })
      .execute();
  },

  async find(id) {
    const row = await db.selectFrom('decisions').select('body').where('id', '=', id).executeTakeFirst();
    return row === undefined ? undefined : read(row);
  },

  async ofRequest(ref) {
    const rows = await db
      .selectFrom('decisions')
      .select('body')
      .where('request_key', '=', requestKey(ref))
      .orderBy('asked_at', 'desc')
      .execute();
    return rows.map(read);
  },

  async ofBulk(bulk) {
    const rows = await db.selectFrom('decisions').select('body').where('bulk', '=', bulk).execute();
    return rows.map(read).sort((left, right) => (left.bulk?.place ?? 0) - (right.bulk?.place ?? 0));
  },

  async statesOfBulk(bulk) {
    const rows = await db
      .selectFrom('decisions')
      .select((of) => ['state', of.fn.countAll().as('rows')])
      .where('bulk', '=', bulk)
      .groupBy('state')
      .execute();
    return new Map(rows.map((row) => [DecisionState.parse(row.state), Number(row.rows)]));
  },

  async unfinished() {
    const rows = await db.selectFrom('decisions').select('body').where(UNFINISHED).orderBy('asked_at').execute();
    return rows.map(read);
  },

  async doneSince(since) {
    const rows = await db
      .selectFrom('decisions')
      .select('body')
      .where(DONE)
      .where('updated_at', '>=', since)
      .orderBy('updated_at')
      .execute();
    return rows.map(read);
  },

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
    const held = { decision: read(row), token: row.token, leaseUntil, ...due };
    if (!hasEnded(held.decision.state)) return held;
    await this.release(held);
    return undefined;
  },

  async update(held, changed, { nextAt, release }) {
    const { decision, buyer } = await withoutErased(changed, erasures);
    try {
      const result = await db
        .updateTable('decisions')
        .set({ ...columns(decision, buyer), next_at: nextAt ?? null, lease_until: release ? null : held.leaseUntil })
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
