import { type Kysely, sql } from 'kysely';
import { BuyerRequest } from '../desk/buyer-request';
import { Decision, hasEnded } from '../desk/decision';
import { eraseMessages, type StandingThread } from './erase-messages';
import { type Erasures, plainName } from './erasures';
import type { DialectName } from './migration';
import type { Row } from './rows';
import type { Schema } from './schema';
import type { Tables } from './store';
import { decisionWithoutBuyer, GONE, withoutBuyer } from './without-buyer';

/** What an erasure found. Nothing of the buyer is in it. */
export interface Erased {
  readonly entries: number;
  readonly requests: number;
  readonly decisions: number;
  readonly notes: number;
  /** Messages in Slack that are drawn anew without the buyer. */
  readonly messages: number;
  /** Decisions that have not ended and still need what they are to send: erase again until there are none. */
  readonly unfinished: number;
  /** Digests for the list that outlives a restored backup; empty where nothing was kept about the buyer. */
  readonly digests: readonly string[];
  /** Threads in Slack about the buyer's requests. */
  readonly threads: readonly StandingThread[];
}

const NOTHING: Erased = {
  entries: 0,
  requests: 0,
  decisions: 0,
  notes: 0,
  messages: 0,
  unfinished: 0,
  digests: [],
  threads: [],
};

type RequestRow = Pick<Row<'requests'>, 'request_key' | 'account' | 'order_key' | 'body' | 'buyer'>;

const decisionsAbout = async (db: Kysely<Schema>, rows: readonly RequestRow[], buyers: readonly string[]) => {
  const found = new Map<string, Row<'decisions'>>();
  const keep = (all: readonly Row<'decisions'>[]) => {
    for (const row of all) found.set(row.id, row);
  };
  const all = db.selectFrom('decisions').selectAll();
  keep(await all.where('buyer', 'in', buyers).execute());
  for (const { request_key, account, order_key } of rows) {
    keep(await all.where('request_key', '=', request_key).execute());
    if (order_key === null) continue;
    // Acts on the order as a whole name no request. The order's intents lead to them, by the index that money is locked with.
    const intents = await db
      .selectFrom('intents')
      .select('decision')
      .where('account', '=', account)
      .where('order_key', '=', order_key)
      .execute();
    for (const { decision } of intents) keep(await all.where('id', '=', decision).execute());
  }
  return [...found.values()];
};

const eraseDecision = async (db: Kysely<Schema>, row: Row<'decisions'>, mark: string): Promise<Decision> => {
  const decision = decisionWithoutBuyer(Decision.parse(JSON.parse(row.body)));
  await db
    .updateTable('decisions')
    .set({ body: JSON.stringify(decision), buyer: mark })
    .where('id', '=', row.id)
    .execute();
  if (hasEnded(decision.state)) {
    await db
      .updateTable('sign_offs')
      .set({ reason: GONE })
      .where('decision', '=', row.id)
      .where('reason', 'is not', null)
      .execute();
  }
  await db
    .deleteFrom('audit_personal')
    .where('seq', 'in', (of) => of.selectFrom('audit').select('seq').where('decision', '=', row.id))
    .execute();
  return decision;
};

const eraseNotes = async (db: Kysely<Schema>, requestKey: string): Promise<number> => {
  const result = await db
    .updateTable('notes')
    .set({ words: GONE })
    .where('request_key', '=', requestKey)
    .where('words', '!=', GONE)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
};

/**
 * Writes down that these buyers are erased, also where nothing is kept about them: what is being read now, or is opened
 * later, is then kept without them. A commit of its own, before the erasure, so that the lock holds up nobody: it waits for
 * everyone who looked for these names in vain, and the erasure then finds what they kept.
 */
export const keepAwayIn = async (
  db: Kysely<Schema>,
  dialect: DialectName,
  erasures: Erasures,
  names: readonly string[],
): Promise<void> => {
  if (dialect === 'postgres') await sql`lock table erasures in access exclusive mode`.execute(db);
  for (const name of names) await erasures.add(name);
};

/**
 * Erases what is kept about a buyer, by every name that eBay knows them under, in one commit, and writes into the audit that
 * it was done. Ids, states, amounts, reasons and times stay. May be run again: it then finds what a run before left.
 */
export const eraseBuyerIn = async (db: Kysely<Schema>, tables: Tables, names: readonly string[]): Promise<Erased> => {
  const { audit, erasures } = tables;
  const marks = names.map((name) => erasures.markOf(name));
  const buyers = [...names.map(plainName), ...marks];
  if (names.length === 0) return NOTHING;
  const rows = await db
    .selectFrom('requests')
    .select(['request_key', 'account', 'order_key', 'body', 'buyer'])
    .where('buyer', 'in', buyers)
    .execute();
  const about = await decisionsAbout(db, rows, buyers);
  const spellings = new Set(names);
  const mark = marks[0] ?? '';
  let requests = 0;
  let notes = 0;
  const refs: BuyerRequest[] = [];
  for (const row of rows) {
    const request = BuyerRequest.parse(JSON.parse(row.body));
    if (request.buyer !== undefined) spellings.add(request.buyer);
    refs.push(request);
    notes += await eraseNotes(db, row.request_key);
    if (row.buyer !== null && marks.includes(row.buyer)) continue;
    const body = JSON.stringify(withoutBuyer(request));
    await db.updateTable('requests').set({ body, buyer: mark }).where('request_key', '=', row.request_key).execute();
    requests += 1;
  }
  let entries = 0;
  for (const spelling of spellings) entries += await audit.erase(spelling);
  const decisions: Decision[] = [];
  for (const row of about) decisions.push(await eraseDecision(db, row, mark));
  if (rows.length === 0 && about.length === 0 && entries === 0) return NOTHING;
  const { threads, messages } = await eraseMessages(db, tables, refs, decisions);
  const unfinished = decisions.filter(({ state }) => !hasEnded(state)).length;
  const counts = { requests, decisions: decisions.length, entries, notes, messages, unfinished };
  const digests = names.map((name) => erasures.digestOf(name));
  await audit.append({ kind: 'buyer_erased', body: { ...counts, buyer: digests[0] ?? '' } });
  return { ...counts, digests, threads };
};
