import type { Kysely } from 'kysely';
import { BuyerRequest } from '../desk/buyer-request';
import { Decision, hasEnded } from '../desk/decision';
import type { Schema } from './schema';
import type { Tables } from './store';

export interface Erased {
  readonly entries: number;
  readonly requests: number;
  readonly decisions: number;
}

const GONE = '(erased)';

const withoutBuyer = ({ buyer: _buyer, comment: _comment, ...rest }: BuyerRequest): BuyerRequest => ({
  ...rest,
  details: [],
});

/** Finished decisions lose their words; what an unfinished one still needs stays until it ends. */
const eraseDecisions = async (db: Kysely<Schema>, buyer: string): Promise<number> => {
  const rows = await db
    .selectFrom('decisions')
    .select(['id', 'body'])
    .where('body', 'like', `%${JSON.stringify(buyer)}%`)
    .execute();
  let count = 0;
  for (const row of rows) {
    const { before, note: _note, ...decision } = Decision.parse(JSON.parse(row.body));
    if (before?.buyer !== buyer || !hasEnded(decision.state)) continue;
    const erased: Decision = { ...decision, input: GONE, described: [], before: withoutBuyer(before) };
    await db
      .updateTable('decisions')
      .set({ body: JSON.stringify(erased) })
      .where('id', '=', row.id)
      .execute();
    count += 1;
  }
  return count;
};

/** Erases what is kept about a buyer, by eBay user name, in one commit. Ids, states and amounts stay. */
export const eraseBuyerIn = async (db: Kysely<Schema>, { audit }: Tables, buyer: string): Promise<Erased> => {
  const rows = await db
    .selectFrom('requests')
    .select(['request_key', 'body'])
    .where('body', 'like', `%${JSON.stringify(buyer)}%`)
    .execute();
  let requests = 0;
  for (const row of rows) {
    const request = BuyerRequest.parse(JSON.parse(row.body));
    if (request.buyer !== buyer) continue;
    const body = JSON.stringify(withoutBuyer(request));
    await db.updateTable('requests').set({ body }).where('request_key', '=', row.request_key).execute();
    requests += 1;
  }
  const decisions = await eraseDecisions(db, buyer);
  return { entries: await audit.erase(buyer), requests, decisions };
};
