import { type Kysely, sql } from 'kysely';
import type { Clock } from '../clock';
import { type RequestRef, requestKey } from '../desk/buyer-request';
import { type Decision, DecisionState } from '../desk/decision';
import type { BulkId, DecisionId } from '../ids';
import { type DecisionLeases, decisionLeasesIn } from './decision-leases';
import { decisionColumns, readDecision, UNFINISHED, withoutErased } from './decision-rows';
import type { Erasures } from './erasures';
import type { Schema } from './schema';

export interface Decisions extends DecisionLeases {
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
}

/** Literal, as its index has it. */
const DONE = sql<boolean>`state = 'done'`;

export const decisionsIn = (db: Kysely<Schema>, clock: Clock, erasures: Erasures): Decisions => ({
  ...decisionLeasesIn(db, clock, erasures),

  async create(asked, nextAt) {
    const { decision, buyer } = await withoutErased(asked, erasures);
    await db
      .insertInto('decisions')
      .values({
        id: decision.id,
        ...decisionColumns(decision, buyer),
        next_at: nextAt,
        token: 0,
        asked_at: decision.askedAt,
      })
      .execute();
  },

  async find(id) {
    const row = await db.selectFrom('decisions').select('body').where('id', '=', id).executeTakeFirst();
    return row === undefined ? undefined : readDecision(row);
  },

  async ofRequest(ref) {
    const rows = await db
      .selectFrom('decisions')
      .select('body')
      .where('request_key', '=', requestKey(ref))
      .orderBy('asked_at', 'desc')
      .execute();
    return rows.map(readDecision);
  },

  async ofBulk(bulk) {
    const rows = await db.selectFrom('decisions').select('body').where('bulk', '=', bulk).execute();
    return rows.map(readDecision).sort((left, right) => (left.bulk?.place ?? 0) - (right.bulk?.place ?? 0));
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
    return rows.map(readDecision);
  },

  async doneSince(since) {
    const rows = await db
      .selectFrom('decisions')
      .select('body')
      .where(DONE)
      .where('updated_at', '>=', since)
      .orderBy('updated_at')
      .execute();
    return rows.map(readDecision);
  },
});
