import { expect, test } from '@jest/globals';
import { createStore } from '../../src/store/store';
import { handMovedClock } from '../hand-moved-clock';
import { openTestDatabase } from './test-database';

const EVER = { from: new Date(0), to: new Date('2030-01-01T00:00:00.000Z'), accounts: [] };

test('an empty list finds nothing, in whatever database', async () => {
  const store = createStore(await openTestDatabase(), { clock: handMovedClock(), auditKey: 'a key for tests' });
  expect(await store.spikes.heaps('item', EVER, 1)).toEqual([]);
  expect(await store.auditSearch.newest({ on: { requestKeys: [], orderKeys: [] } }, 10)).toEqual([]);
  expect(await store.auditSearch.newest({ accounts: [] }, 10)).toEqual([]);
  expect(await store.queue.count({ accounts: [] })).toBe(0);
  await store.close();
});
