import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { Client } from 'pg';
import { type Database, type DatabaseOptions, openDatabase } from '../../src/store/database';

const server = process.env.TEST_DATABASE_URL;

/** True where the suite runs against PostgreSQL. */
export const onPostgres = server !== undefined;

const onServer = async (statement: string) => {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
};

/** The address of a database of its own: in memory, or a new one on the server that the environment names. */
export const newDatabaseUrl = async (): Promise<string> => {
  if (server === undefined) return ':memory:';
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};

/** An empty database for one test. */
export const openTestDatabase = async (options: DatabaseOptions = {}): Promise<Database> =>
  openDatabase(await newDatabaseUrl(), { connections: 3, ...options });

/** Every row of every table of a PostgreSQL database as text, by table. */
export const everyRow = async (url: string): Promise<Record<string, string>> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    const rows: Record<string, string> = {};
    for (const { name } of tables.rows)
      rows[name] = JSON.stringify((await client.query(`select * from "${name}"`)).rows);
    return rows;
  } finally {
    await client.end();
  }
};

/** Copies a database that nobody uses. The returned function puts the copy in its place. */
export const backUp = async (url: string): Promise<() => Promise<void>> => {
  if (onPostgres) {
    const name = new URL(url).pathname.slice(1);
    await onServer(`create database ${name}_copy template ${name}`);
    return async () => {
      await onServer(`drop database ${name}`);
      await onServer(`alter database ${name}_copy rename to ${name}`);
    };
  }
  const file = url.replace(/^file:/, '');
  const database = await openDatabase(url);
  await database.backup(`${file}.copy`);
  await database.close();
  return async () => {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
    renameSync(`${file}.copy`, file);
  };
};
