import { expect, test } from '@jest/globals';
import { Kysely, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { guardedDialect } from '../../src/store/guarded-dialect';
import { migrate } from '../../src/store/migrate';
import type { Schema } from '../../src/store/schema';
import { createStore } from '../../src/store/store';
import { handMovedClock } from '../hand-moved-clock';

const watchedStore = async () => {
  const commits: string[] = [];
  const kysely = new Kysely<Schema>({
    dialect: guardedDialect(new SqliteDialect({ database: new Libsql(':memory:') }), {
      commits: (how) => commits.push(how),
    }),
  });
  await migrate(kysely, 'sqlite');
  commits.length = 0;
  const close = () => kysely.destroy();
  const nothing = async () => {};
  const made = { kysely, dialect: 'sqlite' as const, backup: nothing, forget: nothing, close };
  const store = createStore(made, { clock: handMovedClock(), auditKey: 'key' });
  return { store, commits };
};

test('that a payload was seen need not be on the disk before its acknowledgement, and reading commits nothing', async () => {
  const { store, commits } = await watchedStore();
  await store.payloads.firstTime('command:1');
  await store.facts.remember({ State: 'open' }, '2026-05-04T09:00:00.000Z');
  await store.settings.get('nothing');
  expect(commits).toEqual(['relaxed', 'relaxed']);
  await store.close();
});

test('what is written together is on the disk when it returns, whatever it holds', async () => {
  const { store, commits } = await watchedStore();
  await store.transaction(async (tables) => {
    await tables.audit.append({ kind: 'asked', body: {} });
    await tables.facts.remember({ State: 'open' }, '2026-05-04T09:00:00.000Z');
  });
  await store.settings.set('name', 'value');
  await store.transaction(async () => Promise.reject(new Error('taken back'))).catch(() => {});
  await store.payloads.firstTime('command:2');
  expect(commits).toEqual(['durable', 'durable', 'durable', 'relaxed']);
  await store.close();
});
