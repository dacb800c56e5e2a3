import { randomUUID } from 'node:crypto';
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
