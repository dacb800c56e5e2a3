import type { Kysely } from 'kysely';
import type { OrderRecords } from '../desk/records';
import { OrderKey } from '../ids';
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

export const ordersIn = (db: Kysely<Schema>): OrderRecords => ({
  async keyFor(account, spelling) {
    const row = await db
      .selectFrom('order_spellings')
      .select('order_key')
      .where('account', '=', account)
      .where('spelling', '=', spelling.trim())
      .executeTakeFirst();
    return row === undefined ? undefined : OrderKey.parse(row.order_key);
  },

  async learn(account, key, spellings) {
    for (const spelling of new Set([key, ...spellings.map((one) => one.trim())])) {
      const known = await db
        .selectFrom('order_spellings')
        .select('order_key')
        .where('account', '=', account)
        .where('spelling', '=', spelling)
        .executeTakeFirst();
      if (known !== undefined && known.order_key !== key) await rekey(db, account, known.order_key, key);
      if (known !== undefined) continue;
      await db
        .insertInto('order_spellings')
        .values({ account, spelling, order_key: key })
        .onConflict((conflict) => conflict.columns(['account', 'spelling']).doNothing())
        .execute();
    }
  },
});
