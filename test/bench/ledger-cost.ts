import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { systemClock } from '../../src/clock';
import { parseDeskFile } from '../../src/desk/desk-file-text';
import { AccountId, PersonId } from '../../src/ids';
import { silentLog } from '../../src/log';
import { createPerform } from '../../src/perform/perform';
import { type Database, openDatabase } from '../../src/store/database';
import { createStore } from '../../src/store/store';
import { type FakeEbay, fakeOperations } from '../perform/refund-desk';
import { median, percentile } from './figures';

export interface LedgerCost {
  readonly rows: number;
  readonly p50: number;
  readonly p99: number;
}

const ACTS = 300;
const account = AccountId.parse('northwind');
const policy = parseDeskFile(`
roles: { agent: { people: [ana] } }
limits: [{ role: agent, per_act: [50 USD], per_request: [500 USD], per_day: [100000 USD] }]
breaker: [{ sum_per_hour: [100000 USD] }]
`);

const numbers = (rows: number) =>
  sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${sql.lit(rows)})`;

/** A past of finished acts: decisions, intents, audit rows and delivered notices, spread over three years. */
const fill = async ({ kysely }: Database, rows: number): Promise<void> => {
  const at = sql`strftime('%Y-%m-%dT%H:%M:%fZ', '2023-01-01', '+' || (i * 94 % 94608000) || ' seconds')`;
  await sql`insert into decisions (id, account, operation, effect, requester, request_key, order_key, state, body, token, asked_at, updated_at)
    ${numbers(rows)} select 'past-' || i, 'northwind', 'test.refund', 'money', 'ana', 'northwind/return/past-' || i, 'order-past-' || i,
    'done', '{}', 1, ${at}, ${at} from n`.execute(kysely);
  await sql`insert into intents (id, decision, account, order_key, request_key, operation, effect, person, fingerprint, policy_hash, token, state, amount, currency, started_at, ended_at)
    ${numbers(rows)} select 'past-' || i || '/1', 'past-' || i, 'northwind', 'order-past-' || i, 'northwind/return/past-' || i,
    'test.refund', 'money', 'ana', 'f', 'p', 1, 'done', '12.50', 'USD', ${at}, ${at} from n`.execute(kysely);
  await sql`insert into audit (seq, at, kind, decision, body, previous, hash)
    ${numbers(rows)} select i, ${at}, 'done', 'past-' || i, '{}', 'x', 'y' from n`.execute(kysely);
  await sql`insert into outbox (message_key, once_key, notice, state, attempt, look_up_first, not_before, token, enqueued_at)
    ${numbers(rows)} select 'receipt:past-' || i, 'receipt:past-' || i, '{}', 'done', 1, 0, ${at}, 1, ${at} from n`.execute(
    kysely,
  );
};

/** Milliseconds of one act by the road (policy, ledger, audit, outbox; every commit durable) over a ledger of `rows` past acts. */
export const ledgerCost = async (rows: number): Promise<LedgerCost> => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  const database = await openDatabase(join(folder, 'desk.sqlite'));
  await fill(database, rows);
  const store = createStore(database, { clock: systemClock, auditKey: 'a key for the bench' });
  const ebay: FakeEbay = { orders: new Map(), faults: [], blind: false, late: false };
  const perform = createPerform({
    store,
    operations: fakeOperations(ebay),
    contextFor: (id) => ({
      account: { id, name: 'Northwind', marketplace: 'EBAY_US', timeZone: 'UTC' },
      ebay: { id, send: () => Promise.reject(new Error('not used')) },
      clock: systemClock,
      records: store,
    }),
    policy: { current: () => policy, groupsOf: () => [] },
    clock: systemClock,
    log: silentLog,
  });
  const times: number[] = [];
  for (let act = 0; act < ACTS; act += 1) {
    const order = `bench-${act}`;
    ebay.orders.set(order, { paid: 100, refunded: [], state: 'open' });
    const begun = performance.now();
    const asked = await perform.ask({
      operation: 'test.refund',
      input: { account, order, amount: '10' },
      actor: { person: PersonId.parse('ana') },
      origin: { surface: 'button' },
    });
    const outcome = asked.kind === 'asked' ? await perform.proceed(asked.decision) : asked;
    times.push(performance.now() - begun);
    if (outcome.kind !== 'done') throw new Error(`The act ended ${outcome.kind}.`);
  }
  await store.close();
  rmSync(folder, { recursive: true });
  return { rows, p50: median(times), p99: percentile(times, 0.99) };
};

const main = async () => {
  const small = await ledgerCost(1_000);
  const large = await ledgerCost(1_000_000);
  for (const { rows, p50, p99 } of [small, large]) {
    console.log(`${rows} ledger rows: ${p50.toFixed(1)} ms per act (p50), ${p99.toFixed(1)} ms (p99)`);
  }
  console.log(`growth: ${(large.p50 / small.p50).toFixed(2)} times`);
};

if (require.main === module) void main();
