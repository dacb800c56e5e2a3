import type { Kysely } from 'kysely';
import { z } from 'zod';
import { type Facts, hashFacts } from '../desk/facts';
import { compiled } from './compiled';
import { relaxed } from './relaxed';
import type { Schema } from './schema';

/** What people were shown, by hash, so that a click that carries the hash can be told what changed since. */
export interface SeenFacts {
  /** Returns the hash to bind a button to. */
  remember(facts: Facts, at: string): Promise<string>;
  find(hash: string): Promise<Facts | undefined>;
}

const Body = z.record(z.string(), z.string());

export const seenFactsIn = (db: Kysely<Schema>): SeenFacts => {
  const keep = compiled<{ hash: string; body: string; at: string }, unknown>((gap) =>
    db
      .withPlugin(relaxed)
      .insertInto('facts')
      .values({ hash: gap('hash'), body: gap('body'), seen_at: gap('at') })
      .onConflict((conflict) => conflict.column('hash').doUpdateSet({ seen_at: gap('at') })),
  );
  return {
    async remember(facts, at) {
      const hash = hashFacts(facts);
      await keep(db, { hash, body: JSON.stringify(facts), at });
      return hash;
    },
    async find(hash) {
      const row = await db.selectFrom('facts').select('body').where('hash', '=', hash).executeTakeFirst();
      return row === undefined ? undefined : Body.parse(JSON.parse(row.body));
    },
  };
};
