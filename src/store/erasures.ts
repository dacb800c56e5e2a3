import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from '../clock';
import type { BuyerRequest } from '../desk/buyer-request';
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
  /** The request as it may be kept, and the buyer as its column has it. */
  unlessErased(request: BuyerRequest): Promise<{ request: BuyerRequest; buyer: string | null }>;
}

/** eBay's user names are the same in upper and lower case. */
export const plainName = (name: string): string => name.trim().toLowerCase();

export const erasuresIn = (db: Kysely<Schema>, clock: Clock, key: string): Erasures => {
  const digestOf = (name: string) =>
    createHmac('sha256', key)
      .update(`erased buyer\n${plainName(name)}`)
      .digest('hex');
  const markOf = (name: string) => `erased/${digestOf(name)}`;
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
    async unlessErased(request) {
      const { buyer } = request;
      if (buyer === undefined) return { request, buyer: null };
      const known = await db
        .selectFrom('erasures')
        .select('digest')
        .where('digest', '=', digestOf(buyer))
        .executeTakeFirst();
      return known === undefined
        ? { request, buyer: plainName(buyer) }
        : { request: withoutBuyer(request), buyer: markOf(buyer) };
    },
  };
};
