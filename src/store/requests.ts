import { type Kysely, sql } from 'kysely';
import { BuyerRequest, type RequestKind, type RequestRef, requestKey } from '../desk/buyer-request';
import type { RequestRecords } from '../desk/records';
import type { AccountId } from '../ids';
import type { Erasures } from './erasures';
import { keepRequestFigures } from './keep-figures';
import { relaxed } from './relaxed';
import type { Row } from './rows';
import type { Schema } from './schema';

export interface Saved {
  /** As it is kept: of an erased buyer's, less than was seen. */
  readonly request: BuyerRequest;
  readonly isErased: boolean;
  readonly isNew: boolean;
  readonly changed: boolean;
  readonly previous?: BuyerRequest;
}

export interface Requests extends RequestRecords {
  /**
   * Keeps the request as seen at `seenAt` (ISO 8601, UTC). An older sighting than the one kept changes nothing.
   * `changed` is true for a new request and when anything about it differs.
   */
  save(request: BuyerRequest, seenAt: string): Promise<Saved>;
  /** Keeps that these were seen at `seenAt` (ISO 8601, UTC) as they are kept. */
  seenAgain(refs: readonly RequestRef[], seenAt: string): Promise<void>;
  /** Requests of the account that eBay closed at `since` or later. */
  closedSince(account: AccountId, since: string): Promise<BuyerRequest[]>;
}

/** Far below what either database takes in one list. */
const AT_ONCE = 100;

const read = (row: Pick<Row<'requests'>, 'body'>): BuyerRequest => BuyerRequest.parse(JSON.parse(row.body));

export const requestsIn = (db: Kysely<Schema>, erasures: Erasures): Requests => ({
  async find(ref: RequestRef) {
    const row = await db
      .selectFrom('requests')
      .select('body')
      .where('request_key', '=', requestKey(ref))
      .executeTakeFirst();
    return row === undefined ? undefined : read(row);
  },

  async among(refs) {
    if (refs.length === 0) return [];
    const rows = await db
      .selectFrom('requests')
      .select('body')
      .where('request_key', 'in', refs.map(requestKey))
      .execute();
    return rows.map(read);
  },

  async seenAgain(refs, seenAt) {
    for (let first = 0; first < refs.length; first += AT_ONCE) {
      const keys = refs.slice(first, first + AT_ONCE).map(requestKey);
      // The next round sees them again.
      await db
        .withPlugin(relaxed)
        .updateTable('requests')
        .set({ seen_at: seenAt })
        .where('request_key', 'in', keys)
        .where('seen_at', '<', seenAt)
        .execute();
    }
  },

  async open(account: AccountId, kind?: RequestKind) {
    let query = db.selectFrom('requests').select('body').where('account', '=', account).where(sql<boolean>`open = 1`);
    if (kind !== undefined) query = query.where('kind', '=', kind);
    const rows = await query
      .orderBy((of) => of.case().when('respond_by', 'is', null).then(1).else(0).end())
      .orderBy('respond_by')
      .orderBy('request_key')
      .execute();
    return rows.map(read);
  },

  async due(account, from, to) {
    const rows = await db
      .selectFrom('requests')
      .select('body')
      .where('account', '=', account)
      .where(sql<boolean>`open = 1`)
      .where('respond_by', '>=', from)
      .where('respond_by', '<=', to)
      .orderBy('respond_by')
      .orderBy('request_key')
      .execute();
    return rows.map(read);
  },

  async closedSince(account, since) {
    const rows = await db
      .selectFrom('requests')
      .select('body')
      .where('account', '=', account)
      .where(sql<boolean>`open = 0`)
      .where('seen_at', '>=', since)
      .execute();
    return rows.map(read).filter((request) => (request.closedAt ?? '') >= since);
  },

  async matching(idOrOrder: string) {
    const rows = await db
      .selectFrom('requests')
      .select('body')
      .where((of) =>
        of.or([
          of('id', '=', idOrOrder),
          of('order_key', '=', idOrOrder),
          of('order_shown', '=', idOrOrder),
          of('order_key', 'in', of.selectFrom('order_spellings').select('order_key').where('spelling', '=', idOrOrder)),
        ]),
      )
      .orderBy((of) => of.fn.coalesce('opened_at', 'seen_at'), 'desc')
      .orderBy('request_key')
      .execute();
    return rows.map(read);
  },

  async save(seen, seenAt) {
    const key = requestKey(seen);
    const existing = await db
      .selectFrom('requests')
      .select(['body', 'seen_at', 'buyer'])
      .where('request_key', '=', key)
      .executeTakeFirst();
    const { request, buyer, isErased } = await erasures.unlessErased(seen, existing?.buyer ?? null);
    const body = JSON.stringify(BuyerRequest.parse(request));
    const previous = existing === undefined ? undefined : read(existing);
    const known = { request, isErased, ...(previous === undefined ? {} : { previous }) };
    if (previous !== undefined && (existing?.seen_at ?? '') > seenAt) {
      return { isNew: false, changed: false, ...known, request: previous };
    }
    const values = {
      order_key: request.order.key ?? null,
      order_shown: request.order.shown ?? null,
      open: request.open ? 1 : 0,
      respond_by: request.respondBy ?? null,
      opened_at: request.openedAt ?? null,
      seen_at: seenAt,
      body,
      buyer,
    };
    const inserted = await db
      .insertInto('requests')
      .values({ request_key: key, account: request.account, kind: request.kind, id: request.id, ...values })
      .onConflict((conflict) =>
        conflict.column('request_key').doUpdateSet(values).where('requests.seen_at', '<=', seenAt),
      )
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 0n) return { isNew: false, changed: false, ...known };
    if (existing?.body !== body) await keepRequestFigures(db, previous, request, seenAt);
    return { isNew: existing === undefined, changed: existing?.body !== body, ...known };
  },
});
