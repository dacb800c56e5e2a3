import Libsql from 'libsql';

/** As many acts a day as a large desk makes; the last one was made now. */
const ACTS_A_DAY = 900;
const DAYS_A_ROW = 1 / ACTS_A_DAY;

const numbers = 'with recursive n(i) as (select 0 union all select i + 1 from n where i < ? - 1)';
const instant = `strftime('%Y-%m-%dT%H:%M:%S.000Z', 'now', '-' || ((? - i) * ${DAYS_A_ROW}) || ' days')`;
/** Shared by nobody: twenty people, each its own order and request. */
const person = "printf('U0PERSON%02d', i % 20)";
const order = "printf('10-%05d-%05d', i / 100000, i % 100000)";
const request = "printf('main/cancellation/4%09d', i)";

const body = JSON.stringify({ described: 'x'.repeat(700) });

const decisions = `${numbers} insert into decisions
  (id, account, operation, effect, requester, request_key, order_key, state, body, token, asked_at, updated_at)
  select printf('old-%08d', i), 'main', 'cancellation.approve', 'money', ${person}, ${request}, ${order}, 'done', ?, 1,
    ${instant}, ${instant} from n`;

const intents = `${numbers} insert into intents
  (id, decision, account, order_key, request_key, operation, effect, person, fingerprint, policy_hash, token, state,
    amount, currency, started_at, ended_at)
  select printf('old-%08d', i), printf('old-%08d', i), 'main', ${order}, ${request}, 'cancellation.approve', 'money',
    ${person}, printf('%064d', i), printf('%064d', 7), 1, 'done', '39.90', 'USD', ${instant}, ${instant} from n`;

const audit = `${numbers} insert into audit (seq, at, account, person, kind, decision, operation, body, previous, hash)
  select i + 1, ${instant}, 'main', ${person}, 'done', printf('old-%08d', i), 'cancellation.approve',
    '{"state":"done","calls":1}', printf('%064d', i), printf('%064d', i + 1) from n`;

/** Puts `rows` acts of the past into a migrated database file: decisions, intents and audit rows, one of each per act. */
export const fillLedger = (file: string, rows: number): void => {
  const connection = new Libsql(file);
  connection.exec('PRAGMA journal_mode = WAL');
  connection.exec('PRAGMA synchronous = OFF');
  connection.exec('BEGIN');
  connection.prepare(decisions).run([rows, body, rows, rows]);
  connection.prepare(intents).run([rows, rows, rows]);
  connection.prepare(audit).run([rows, rows]);
  connection.exec('COMMIT');
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  connection.close();
};
