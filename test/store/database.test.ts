import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { openDatabase } from '../../src/store/database';
import { checkBound } from '../../src/store/guarded-dialect';
import { newDatabaseUrl, onPostgres, openTestDatabase } from './test-database';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftersale-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('Only text, safe integers and null ever reach a driver', () => {
  expect(() => checkBound(['text', 1, null])).not.toThrow();
  for (const value of [true, 1n, 1.5, undefined, 2 ** 60, new Date(0), Buffer.from(''), {}]) {
    expect(() => checkBound([value])).toThrow('cannot be stored');
  }
});

test('A flag bound by mistake is an error of one statement, and the database goes on', async () => {
  const database = await openTestDatabase();
  // What a careless caller would do in spite of the types.
  const careless = true as unknown as string;
  await expect(sql`select ${careless}`.execute(database.kysely)).rejects.toThrow('boolean cannot be stored');
  await expect(sql`select ${1} as one`.execute(database.kysely)).resolves.toBeDefined();
  await database.close();
});

test('A second process on the same file is told so, and gets it when the first has ended', async () => {
  const path = join(folder, 'locked.sqlite');
  const first = await openDatabase(path);
  await expect(openDatabase(path)).rejects.toThrow('Another Aftersale already uses');
  const beside = await openDatabase(path, { shared: true });
  await beside.close();
  await first.close();
  await (await openDatabase(path)).close();
});

test('A file that is no database, or whose pages are damaged, stops the start with a hint', async () => {
  const path = join(folder, 'damaged.sqlite');
  writeFileSync(path, 'This was a database once. '.repeat(500));
  await expect(openDatabase(path)).rejects.toThrow('cannot be opened');
});

test('A database written by a newer program is left alone', async () => {
  const path = join(folder, 'newer.sqlite');
  const database = await openDatabase(path);
  await sql`insert into schema_versions (name) values ('999-from-the-future')`.execute(database.kysely);
  await database.close();
  await expect(openDatabase(path)).rejects.toThrow('newer Aftersale (999-from-the-future)');
});

test('A backup is a whole database of its own, made while the desk goes on', async () => {
  const database = await openDatabase(join(folder, 'live.sqlite'));
  await database.kysely.insertInto('settings').values({ name: 'a', value: 'b', updated_at: 'now' }).execute();
  await database.backup(join(folder, 'copy.sqlite'));
  await database.close();
  const copy = await openDatabase(join(folder, 'copy.sqlite'));
  expect(await copy.kysely.selectFrom('settings').select('value').execute()).toEqual([{ value: 'b' }]);
  await copy.close();
});

test('Whatever SQLite writes can be read by its owner alone, its log and its backup too', async () => {
  const path = join(folder, 'private.sqlite');
  const database = await openDatabase(`file:${path}`);
  await database.backup(join(folder, 'private.sqlite.copy'));
  const made = readdirSync(folder).filter((name) => name.startsWith('private.sqlite') && !name.includes('.lock'));
  expect(made).toEqual(expect.arrayContaining(['private.sqlite', 'private.sqlite-wal', 'private.sqlite.copy']));
  for (const name of made) expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);
  await database.close();
});

if (onPostgres) {
  test('PostgreSQL may end every connection, as when it is restarted, and the desk goes on', async () => {
    const url = await newDatabaseUrl();
    const [database, other] = [await openDatabase(url), await openDatabase(url, { shared: true })];
    const look = () => sql`select 1 as one`.execute(database.kysely);
    await look();
    const ended = await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(other.kysely);
    expect(ended.rows.length).toBeGreaterThan(0);
    await other.close();
    // A statement may meet a connection that has just gone, each of them once.
    await Promise.allSettled(ended.rows.map(look));
    await expect(look()).resolves.toMatchObject({ rows: [{ one: 1 }] });
    await database.close();
  });
}
