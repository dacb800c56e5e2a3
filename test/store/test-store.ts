import { afterEach } from '@jest/globals';
import { createStore, type Store } from '../../src/store/store';
import { type HandMovedClock, handMovedClock } from '../hand-moved-clock';
import { openTestDatabase } from './test-database';

const opened: Store[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

/** An empty store that is closed after the test. */
export const testStore = async (): Promise<{ store: Store; clock: HandMovedClock }> => {
  const clock = handMovedClock();
  const store = createStore(await openTestDatabase(), { clock, auditKey: 'a key for tests' });
  opened.push(store);
  return { store, clock };
};
