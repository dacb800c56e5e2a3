import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { requestKey } from '../../src/desk/buyer-request';
import type { QueueQuestion } from '../../src/desk/queue';
import { AccountId, PersonId } from '../../src/ids';
import { openDatabase } from '../../src/store/database';
import { queueIn } from '../../src/store/queue';
import { cancellationRequest } from '../slack/buyer-requests';
import { testStore } from './test-store';

const main = AccountId.parse('main');
const ana = PersonId.parse('UANA');
const sam = PersonId.parse('USAM');
const SEEN = '2026-11-20T12:00:00.000Z';
const all: QueueQuestion = { accounts: [main] };

const dueAt = (minute: number) => new Date(Date.parse('2026-11-22T12:00:00Z') + minute * 60_000).toISOString();

/** `count` open requests, due one after the other but saved in another order; every third closed one beside them. */
const filled = async (count: number) => {
  const opened = await testStore();
  await opened.store.transaction(async ({ requests, claims }) => {
    for (let number = 0; number < count; number += 1) {
      const minute = (number * 7919) % count;
      const request = cancellationRequest({ account: main, id: `1${minute}`, respondBy: dueAt(minute) });
      await requests.save(request, SEEN);
      if (minute % 10 === 0) await claims.take(request, ana);
      if (minute % 10 === 1) await claims.take(request, sam);
      if (number % 3 === 0)
        await requests.save(cancellationRequest({ account: main, id: `2${number}`, open: false }), SEEN);
    }
    const { respondBy: _never, ...endless } = cancellationRequest({ account: main, id: '3' });
    await requests.save(endless, SEEN);
  });
  return opened;
};

const ids = (rows: readonly { request: { id: string } }[]) => rows.map(({ request }) => request.id);

test('the queue is in the order of the time that is left, page by page, and ends with what has no deadline', async () => {
  const { store } = await filled(50);
  expect(ids(await store.queue.rows(all, { limit: 3, offset: 0 }))).toEqual(['10', '11', '12']);
  expect(ids(await store.queue.rows(all, { limit: 3, offset: 49 }))).toEqual(['149', '3']);
  expect(await store.queue.count(all)).toBe(51);
});

test('it is narrowed to what is mine, what nobody has and what is due', async () => {
  const { store } = await filled(50);
  const page = { limit: 3, offset: 0 };
  expect(ids(await store.queue.rows({ ...all, ownedBy: ana }, page))).toEqual(['10', '110', '120']);
  expect(ids(await store.queue.rows({ ...all, unowned: true }, page))).toEqual(['12', '13', '14']);
  expect(ids(await store.queue.rows({ ...all, notOwnedBy: ana }, page))).toEqual(['11', '12', '13']);
  expect(await store.queue.count({ ...all, dueBy: dueAt(4) })).toBe(5);
  expect(await store.queue.count({ ...all, dueAfter: dueAt(4) })).toBe(46);
  expect(await store.queue.count({ ...all, kind: 'return' })).toBe(0);
  expect(await store.queue.count({ accounts: [] })).toBe(0);
  expect(await store.queue.counts(all, ana, { soon: dueAt(9), now: dueAt(1) })).toEqual({
    open: 51,
    mine: 5,
    unowned: 41,
    soon: 10,
    overdue: 2,
  });
});

test('with ten thousand open requests a page still reads ten of them and counts the rest', async () => {
  const database = await openDatabase(':memory:');
  const row = (minute: number) => {
    const request = cancellationRequest({ account: main, id: `1${minute}`, respondBy: dueAt(minute) });
    const { account, kind, id, respondBy } = request;
    const columns = { account, kind, id, respond_by: respondBy ?? null, open: 1, seen_at: SEEN };
    return { request_key: requestKey(request), body: JSON.stringify(request), ...columns };
  };
  for (let first = 0; first < 10_000; first += 1_000) {
    const rows = Array.from({ length: 1_000 }, (_, index) => row(first + index));
    await database.kysely.insertInto('requests').values(rows).execute();
    const owned = rows.slice(0, 100).map(({ request_key }) => ({ request_key, person: ana, at: SEEN }));
    await database.kysely.insertInto('claims').values(owned).execute();
  }
  const queue = queueIn(database.kysely);
  expect(ids(await queue.rows(all, { limit: 10, offset: 9_990 })).at(-1)).toBe('19999');
  expect(await queue.count({ ...all, ownedBy: ana })).toBe(1000);
  expect((await queue.counts(all, ana, { soon: dueAt(9), now: dueAt(1) })).open).toBe(10_000);
  await database.close();
});

test('the order of the queue is that of its index, so nothing is sorted', async () => {
  const said: string[] = [];
  const database = await openDatabase(':memory:', { beforeStatement: async (statement) => void said.push(statement) });
  await queueIn(database.kysely).rows({ accounts: [main, AccountId.parse('de')] }, { limit: 10, offset: 0 });
  const statement = said.at(-1) ?? '';
  const parameters = Array.from({ length: statement.split('?').length - 1 }, () => null);
  const explained = sql.raw<{ detail: string }>(`explain query plan ${statement}`).compile(database.kysely);
  const { rows } = await database.kysely.executeQuery<{ detail: string }>({ ...explained, parameters });
  await database.close();
  const plan = rows.map(({ detail }) => detail).join('\n');
  expect(plan).toContain('requests_queue');
  expect(plan).not.toContain('TEMP B-TREE');
});

test('each person has their own filters, and those of an older program mean the usual view', async () => {
  const { store } = await testStore();
  expect(await store.homes.filtersOf(ana)).toEqual({ show: 'queue', page: 0 });
  await store.homes.keep(ana, { show: 'mine', kind: 'return', page: 2 });
  await store.homes.opened(ana);
  expect(await store.homes.filtersOf(ana)).toEqual({ show: 'mine', kind: 'return', page: 2 });
  expect(await store.homes.filtersOf(sam)).toEqual({ show: 'queue', page: 0 });
});
