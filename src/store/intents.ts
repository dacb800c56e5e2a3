import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import { AccountId, DecisionId, OrderKey, PersonId } from '../ids';
import { Money } from '../money';
import { now } from './instant';
import type { NewRow, Row } from './rows';
import type { Schema } from './schema';
import { isUniqueViolation } from './unique-violation';

/** One act about to be made, or made: the ledger's line, committed before eBay is called. */
export const Intent = z.object({
  id: z.string(),
  decision: DecisionId,
  account: AccountId,
  order: OrderKey.optional(),
  requestKey: z.string().optional(),
  operation: z.string(),
  effect: z.enum(['reply', 'decision', 'money']),
  person: PersonId,
  /** Hash of the input, so that the row alone proves what was asked. */
  fingerprint: z.string(),
  policyHash: z.string(),
  token: z.number().int(),
  /** `open` until known, `parked` until a person says; both block the order. */
  state: z.enum(['open', 'parked', 'done', 'refused']),
  money: Money.optional(),
  startedAt: z.string(),
  endedAt: z.string().optional(),
});
export type Intent = Readonly<z.infer<typeof Intent>>;

/** Money that may have moved: done, or not known yet. */
export interface Moved {
  readonly decision: string;
  readonly money: Money | undefined;
}

export interface Intents {
  /**
   * `lookedAt` is when the object was last read before this act.
   * @throws AppError `busy` while another act on the order's money or on the request is unfinished, or when one ended since.
   */
  open(intent: Intent, lookedAt: string): Promise<void>;
  /** A second call for the same intent, under a new token. */
  retried(id: string, token: number): Promise<void>;
  settle(id: string, state: 'done' | 'refused' | 'parked'): Promise<void>;
  ofOrder(account: AccountId, order: OrderKey): Promise<Intent[]>;
  unfinished(): Promise<Intent[]>;
  /** Whatever began since, whether it happened or not. */
  since(account: AccountId, since: string): Promise<Intent[]>;
  /** Money acts of the account since `since` that may have happened, for limits, the breaker and the reconciler. */
  moneySince(since: string, of: { account?: AccountId; person?: PersonId; requestKey?: string }): Promise<Moved[]>;
}

const read = (row: Row<'intents'>): Intent =>
  Intent.parse({
    id: row.id,
    decision: row.decision,
    account: row.account,
    order: row.order_key ?? undefined,
    requestKey: row.request_key ?? undefined,
    operation: row.operation,
    effect: row.effect,
    person: row.person,
    fingerprint: row.fingerprint,
    policyHash: row.policy_hash,
    token: row.token,
    state: row.state,
    money: row.amount === null || row.currency === null ? undefined : { amount: row.amount, currency: row.currency },
    startedAt: row.started_at,
    endedAt: row.ended_at ?? undefined,
  });

const write = (intent: Intent): NewRow<'intents'> => ({
  id: intent.id,
  decision: intent.decision,
  account: intent.account,
  order_key: intent.order ?? null,
  request_key: intent.requestKey ?? null,
  operation: intent.operation,
  effect: intent.effect,
  person: intent.person,
  fingerprint: intent.fingerprint,
  policy_hash: intent.policyHash,
  token: intent.token,
  state: intent.state,
  amount: intent.money?.amount ?? null,
  currency: intent.money?.currency ?? null,
  started_at: intent.startedAt,
  ended_at: intent.endedAt ?? null,
});

/** Literal, as its index has it: a bound value would keep the index from being used. */
const UNFINISHED = sql<boolean>`state in ('open', 'parked')`;

export const intentsIn = (db: Kysely<Schema>, clock: Clock): Intents => ({
  async open(intent, lookedAt) {
    try {
      await db.insertInto('intents').values(write(intent)).execute();
    } catch (thrown) {
      if (!isUniqueViolation(thrown)) throw thrown;
      throw new AppError('busy', 'Another act on this order is not finished yet.', {
        hint: 'Wait for its receipt. If it is parked, someone must first say whether it happened.',
        cause: thrown,
      });
    }
    const endedSince = () =>
      db
        .selectFrom('intents')
        .select('id')
        .where('id', '!=', intent.id)
        .where('effect', 'in', ['decision', 'money'])
        .where('state', '=', 'done')
        .where('ended_at', '>=', lookedAt);
    const { account, order, requestKey } = intent;
    const ofOrder =
      order && (await endedSince().where('account', '=', account).where('order_key', '=', order).executeTakeFirst());
    const ofRequest = requestKey && (await endedSince().where('request_key', '=', requestKey).executeTakeFirst());
    if (!ofOrder && !ofRequest) return;
    throw new AppError('busy', 'Another act on this order ended just now.', {
      hint: 'Look at its receipt and ask again if this is still needed.',
    });
  },

  async retried(id, token) {
    await db.updateTable('intents').set({ token }).where('id', '=', id).execute();
  },

  async settle(id, state) {
    const ended_at = state === 'parked' ? null : now(clock);
    await db.updateTable('intents').set({ state, ended_at }).where('id', '=', id).where(UNFINISHED).execute();
  },

  async ofOrder(account, order) {
    const rows = await db
      .selectFrom('intents')
      .selectAll()
      .where('account', '=', account)
      .where('order_key', '=', order)
      .orderBy('started_at')
      .execute();
    return rows.map(read);
  },

  async unfinished() {
    const rows = await db.selectFrom('intents').selectAll().where(UNFINISHED).execute();
    return rows.map(read);
  },

  async since(account, since) {
    const rows = await db
      .selectFrom('intents')
      .selectAll()
      .where('account', '=', account)
      .where('started_at', '>=', since)
      .orderBy('started_at')
      .execute();
    return rows.map(read);
  },

  async moneySince(since, { account, person, requestKey }) {
    let query = db
      .selectFrom('intents')
      .select(['decision', 'amount', 'currency'])
      .where('effect', '=', 'money')
      .where('state', '!=', 'refused')
      .where('started_at', '>=', since);
    if (account !== undefined) query = query.where('account', '=', account);
    if (person !== undefined) query = query.where('person', '=', person);
    if (requestKey !== undefined) query = query.where('request_key', '=', requestKey);
    return (await query.execute()).map(({ decision, amount, currency }) => ({
      decision,
      money: amount === null || currency === null ? undefined : { amount, currency },
    }));
  },
});
