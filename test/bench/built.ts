import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const fromHere = createRequire(__filename);
const dist = resolve('dist');

/** Modules of the desk as `npm start` runs them, built before: what the bench's own loader makes of sources is not measured. */
export const builtDesk = () => {
  const load = (path: string) => fromHere(join(dist, path));
  return {
    client: load('ebay/client.js') as typeof import('../../src/ebay/client'),
    budget: load('ebay/budget.js') as typeof import('../../src/ebay/budget'),
    cancellation: load('ebay/calls/cancellation.js') as typeof import('../../src/ebay/calls/cancellation'),
    hosts: load('ebay/hosts.js') as typeof import('../../src/ebay/hosts'),
    ids: load('ids.js') as typeof import('../../src/ids'),
    clock: load('clock.js') as typeof import('../../src/clock'),
    database: load('store/database.js') as typeof import('../../src/store/database'),
    store: load('store/store.js') as typeof import('../../src/store/store'),
    perform: load('perform/perform.js') as typeof import('../../src/perform/perform'),
    operations: load('perform/operations.js') as typeof import('../../src/perform/operations'),
    deskOperations: load('desk/operations.js') as typeof import('../../src/desk/operations'),
    deskFile: load('desk/desk-file-text.js') as typeof import('../../src/desk/desk-file-text'),
    approve: load('desk/cancellations/approve.js') as typeof import('../../src/desk/cancellations/approve'),
    watcher: load('watch/watcher.js') as typeof import('../../src/watch/watcher'),
    searches: load('desk/lookups.js') as typeof import('../../src/desk/lookups'),
    log: load('log.js') as typeof import('../../src/log'),
  };
};

export type BuiltDesk = ReturnType<typeof builtDesk>;
