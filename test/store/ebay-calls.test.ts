import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openDatabase } from '../../src/store/database';
import { createStore } from '../../src/store/store';
import { handMovedClock } from '../hand-moved-clock';
import { newDatabaseUrl, onPostgres } from './test-database';
import { testStore } from './test-store';

const DAY = '2026-11-22T08:00:00.000Z';
const entry = { family: 'post-order.return', day: DAY, account: 'shop', upTo: 10, accountUpTo: 10, spareUpTo: 10 };

test('however many calls are asked for at once, no more are counted than the limit allows', async () => {
  const { store } = await testStore();
  const taken = await Promise.all(Array.from({ length: 25 }, () => store.ebayCalls.take(entry)));
  expect(taken.filter(Boolean)).toHaveLength(10);
  expect(await store.ebayCalls.used(entry.family, DAY)).toBe(10);
  expect(await store.ebayCalls.take({ ...entry, family: 'post-order.inquiry' })).toBe(true);
  expect(await store.ebayCalls.take({ ...entry, day: '2026-11-23T08:00:00.000Z' })).toBe(true);
});

test('an account beyond its part gets only what is spare, and the others still get theirs', async () => {
  const { store } = await testStore();
  const mine = { ...entry, accountUpTo: 3, spareUpTo: 5 };
  const taken: boolean[] = [];
  for (let call = 0; call < 7; call += 1) taken.push(await store.ebayCalls.take(mine));
  expect(taken).toEqual([true, true, true, true, true, false, false]);
  expect(await store.ebayCalls.take({ ...mine, account: 'other' })).toBe(true);
  expect(await store.ebayCalls.used(entry.family, DAY, 'shop')).toBe(5);
  expect(await store.ebayCalls.used(entry.family, DAY)).toBe(6);
});

test('what eBay counted beyond the desk’s own calls is booked once, and old days are forgotten', async () => {
  const { store } = await testStore();
  const lastWeek = '2026-11-10T08:00:00.000Z';
  await store.ebayCalls.take({ ...entry, day: lastWeek });
  await store.ebayCalls.take(entry);
  await store.ebayCalls.settle(entry.family, DAY, 6, 'elsewhere');
  expect(await store.ebayCalls.used(entry.family, DAY)).toBe(6);
  await store.ebayCalls.take(entry);
  await store.ebayCalls.settle(entry.family, DAY, 7, 'elsewhere');
  expect(await store.ebayCalls.used(entry.family, DAY, 'elsewhere')).toBe(5);
  expect(await store.ebayCalls.used(entry.family, lastWeek)).toBe(0);
});

test('a restart goes on with the same count', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'calls-'));
  const clock = handMovedClock();
  const url = onPostgres ? await newDatabaseUrl() : `file:${join(folder, 'desk.sqlite')}`;
  const open = async () => createStore(await openDatabase(url), { clock, auditKey: 'a key for tests' });
  const first = await open();
  await first.ebayCalls.take(entry);
  await first.close();
  const second = await open();
  expect(await second.ebayCalls.used(entry.family, DAY)).toBe(1);
  await second.close();
  rmSync(folder, { recursive: true });
});
