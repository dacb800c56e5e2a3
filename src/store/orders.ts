import type { Kysely } from 'kysely';
import type { OrderRecords } from '../desk/records';
import { OrderKey } from '../ids';
import { compiled } from './compiled';
import { relaxed } from './relaxed';
import type { Schema } from './schema';

/** Rows that were written under an order's older key follow it, so that locks keep meaning the same order. */
const rekey = async (db: Kysely<Schema>, account: string, from: string, to: string) => {
  await db
    .updateTable('order_spellings')
    .set({ order_key: to })
    .where('account', '=', account)
    .where('order_key', '=', from)
    .execute();
  for (const table of ['requests', 'decisions', 'intents'] as const) {
    await db
      .updateTable(table)
      .set({ order_key: to })
      .where('account', '=', account)
      .where('order_key', '=', from)
      .execute();
  }
};

export const ordersIn = (db: Kysely<Schema>): OrderRecords => {
  const find = compiled<{ account: string; spelling: string }, { order_key: string }>((gap) =>
    db
      .selectFrom('order_spellings')
      .select('order_key')
      .where('account', '=', gap('account'))
      .where('spelling', '=', gap('spelling')),
  );
  return {
    async keyFor(account, spelling) {
      const [row] = (await find(db, { account, spelling: spelling.trim() })).rows;
      return row === undefined ? undefined : OrderKey.parse(row.order_key);
    },

    async learn(account, key, spellings) {
      const all = [...new Set([key, ...spellings.map((one) => one.trim())])];
      const known = await db
        .selectFrom('order_spellings')
        .select(['spelling', 'order_key'])
        .where('account', '=', account)
        .where('spelling', 'in', all)
        .execute();
      for (const former of new Set(known.map((row) => row.order_key))) {
        if (former !== key) await rekey(db, account, former, key);
      }
      const fresh = all.filter((spelling) => known.every((row) => row.spelling !== spelling));
      if (fresh.length === 0) return;
      // eBay can be asked again, and an intent that rests on what was learnt makes it durable.
      await db
        .withPlugin(relaxed)
        .insertInto('order_spellings')
        .values(fresh.map((spelling) => ({ account, spelling, order_key: key })))
        .onConflict((conflict) => conflict.columns(['account', 'spelling']).doNothing())
        .execute();
    },
  };
};
