import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from '../clock';
import { type BuyerRequest, type RequestRef, requestKey } from '../desk/buyer-request';
import type { AccountId, OrderKey } from '../ids';
import { now } from './instant';
import type { Schema } from './schema';
import { withoutBuyer } from './without-buyer';

/**
 * Buyers who are erased, by a keyed digest of their name: enough to keep them away, and to erase them again from an older
 * copy of the records, without keeping who they were.
 */
export interface Erasures {
  digestOf(name: string): string;
  /** What stands in the place of the buyer, so that an erasure that was cut short finds its rows again. */
  markOf(name: string): string;
  add(name: string): Promise<void>;
  all(): Promise<string[]>;
  /** The mark of the erased buyer whom this is about; null where nobody is erased. */
  markOn(about: About): Promise<string | null>;
  /** The request as it may be kept, and the buyer as its column has it. `kept` as in `About`. */
  unlessErased(request: BuyerRequest, kept?: string | null): Promise<Spared>;
}

/** What was erased stays so, by whatever name eBay tells the buyer afterwards, or by none. */
export interface About {
  readonly account: AccountId;
  readonly request?: RequestRef | undefined;
  readonly order?: OrderKey | undefined;
  readonly buyer?: string | undefined;
  /** What the column of the request's buyer has now, null for nothing; it is looked up when left out. */
  readonly kept?: string | null | undefined;
}

export interface Spared {
  readonly request: BuyerRequest;
  readonly buyer: string | null;
  readonly isErased: boolean;
}

const MARK = 'erased/';

export const isErasedMark = (buyer: string | null): buyer is string => buyer?.startsWith(MARK) ?? false;

/** eBay's user names are the same in upper and lower case. */
export const plainName = (name: string): string => name.trim().toLowerCase();

export const erasuresIn = (db: Kysely<Schema>, clock: Clock, key: string): Erasures => {
  const digestOf = (name: string) =>
    createHmac('sha256', key)
      .update(`erased buyer\n${plainName(name)}`)
      .digest('hex');
  const markOf = (name: string) => `${MARK}${digestOf(name)}`;
  const ofTheRequest = async (request: RequestRef | undefined): Promise<string | null> => {
    if (request === undefined) return null;
    const row = await db
      .selectFrom('requests')
      .select('buyer')
      .where('request_key', '=', requestKey(request))
      .executeTakeFirst();
    return row?.buyer ?? null;
  };
  /** An order has one buyer, also where eBay calls them otherwise by now. */
  const ofTheOrder = async (account: AccountId, order: OrderKey | undefined): Promise<string | null> => {
    if (order === undefined) return null;
    const row = await db
      .selectFrom('requests')
      .select('buyer')
      .where('order_key', '=', order)
      .where('account', '=', account)
      .where('buyer', 'like', `${MARK}%`)
      .limit(1)
      .executeTakeFirst();
    return row?.buyer ?? null;
  };
  const ofTheName = async (name: string | undefined): Promise<string | null> => {
    if (name === undefined) return null;
    const row = await db
      .selectFrom('erasures')
      .select('digest')
      .where('digest', '=', digestOf(name))
      .executeTakeFirst();
    return row === undefined ? null : markOf(name);
  };
  const markOn: Erasures['markOn'] = async ({ account, request, order, buyer, kept }) => {
    const known = kept === undefined ? await ofTheRequest(request) : kept;
    if (isErasedMark(known)) return known;
    return (await ofTheName(buyer)) ?? (await ofTheOrder(account, order));
  };
  return {
    digestOf,
    markOf,
    async add(name) {
      await db
        .insertInto('erasures')
        .values({ digest: digestOf(name), at: now(clock) })
        .onConflict((conflict) => conflict.column('digest').doNothing())
        .execute();
    },
    async all() {
      return (await db.selectFrom('erasures').select('digest').orderBy('digest').execute()).map(({ digest }) => digest);
    },
    markOn,
    async unlessErased(request, kept) {
      const { account, order, buyer } = request;
      const mark = await markOn({ account, request, order: order.key, buyer, kept });
      return mark === null
        ? { request, buyer: buyer === undefined ? null : plainName(buyer), isErased: false }
        : { request: withoutBuyer(request), buyer: mark, isErased: true };
    },
  };
};
