import { expect, test } from '@jest/globals';
import type { Account } from '../../src/desk/account';
import type { PushEvent } from '../../src/desk/push/push-event';
import { AppError } from '../../src/errors';
import { AccountId } from '../../src/ids';
import { silentLog } from '../../src/log';
import { createHintReader } from '../../src/watch/push/seller-account';
import { createPushWorker } from '../../src/watch/push/worker';
import { testStore } from '../store/test-store';
import { watchStory } from './watch-story';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const accountsOf = (...ids: string[]): Account[] =>
  ids.map((id) => ({ id: AccountId.parse(id), name: id, marketplace: 'EBAY_US', timeZone: 'UTC' }));

const hintOf = (id: string, seller = 's'): PushEvent => ({ about: 'request', kind: 'return', id, seller });

/** Hints over a store, read by `look` from accounts `a` and `b`; ids begin with the seller's name. */
const hints = async (look: (account: string, id: string) => void, ids = ['a', 'b']) => {
  const { store, clock } = await testStore();
  const asked: string[] = [];
  const read = createHintReader({
    settings: store.settings,
    accounts: () => accountsOf(...ids),
    clock,
    look: async ({ account, id }) => {
      asked.push(`${account} ${id}`);
      look(account, id);
    },
  });
  const worker = createPushWorker({
    pushed: store.pushed,
    readHint: read,
    erase: async () => {},
    erased: async () => {},
    alarm: async () => {},
    clock,
    log: silentLog,
  });
  return { read, worker, asked, store, clock };
};

const NOT_HERE = new AppError('not_found', 'eBay does not know it.');

test('an account that was connected to another seller hears of that seller, whoever was known before', async () => {
  const sellers = new Map([
    ['a', 'one'],
    ['b', 'two'],
  ]);
  const { read, asked } = await hints((account, id) => {
    if (!id.startsWith(`${sellers.get(account)}/`)) throw NOT_HERE;
  });
  await read({ kind: 'return', id: 'one/1', seller: 'one' });
  await read({ kind: 'return', id: 'two/1', seller: 'two' });
  sellers.set('b', 'three');
  await read({ kind: 'return', id: 'three/1', seller: 'three' });
  await read({ kind: 'return', id: 'three/2', seller: 'three' });
  expect(asked).toEqual(['a one/1', 'b two/1', 'a three/1', 'b three/1', 'b three/2']);
});

test('a seller who is now connected as another account is found there at the third message that finds nothing', async () => {
  const sellers = new Map([
    ['a', 'one'],
    ['b', 'two'],
  ]);
  const { read } = await hints((account, id) => {
    if (!id.startsWith(`${sellers.get(account)}/`)) throw NOT_HERE;
  });
  await read({ kind: 'return', id: 'one/1', seller: 'one' });
  await read({ kind: 'return', id: 'two/1', seller: 'two' });
  sellers.set('a', 'two').set('b', 'one');
  for (let number = 0; number < 2; number += 1)
    await expect(read({ kind: 'return', id: 'one/2', seller: 'one' })).rejects.toThrow(/No account/);
  await read({ kind: 'return', id: 'one/2', seller: 'one' });
  await read({ kind: 'return', id: 'one/3', seller: 'one' });
});

test('messages of a seller whom no account is connected to do not ask every account each time', async () => {
  const { read, asked, clock } = await hints((_, id) => {
    if (!id.startsWith('known')) throw NOT_HERE;
  });
  await read({ kind: 'return', id: 'known/1', seller: 'one' });
  await expect(read({ kind: 'return', id: 'gone/0', seller: 'gone' })).rejects.toThrow();
  await read({ kind: 'return', id: 'known/2', seller: 'two' });
  const before = asked.length;
  for (let number = 1; number < 20; number += 1)
    await expect(read({ kind: 'return', id: `gone/${number}`, seller: 'gone' })).rejects.toThrow(/No account/);
  expect(asked.slice(before).filter((one) => one.startsWith('a'))).toHaveLength(2);
  await clock.advance(2 * HOUR);
  await expect(read({ kind: 'return', id: 'gone/20', seller: 'gone' })).rejects.toThrow(/No account/);
  expect(asked.filter((one) => one === 'a gone/20')).toHaveLength(1);
});

test('a hint that no account can look at for want of a token is kept until one can', async () => {
  let isDown = true;
  const { worker, store, clock, asked } = await hints((account) => {
    if (isDown) throw new AppError('token', 'eBay gave no token.');
    if (account === 'a') throw NOT_HERE;
  });
  await store.pushed.keep('n1', hintOf('5'));
  await worker.flush();
  isDown = false;
  await clock.advance(HOUR);
  await worker.flush();
  expect(asked.at(-1)).toBe('b 5');
});

test('a hint that comes a moment before eBay can read what it names is tried twice more, and then left to the rounds', async () => {
  const { worker, store, clock, asked } = await hints(() => {
    throw NOT_HERE;
  }, ['a']);
  await store.pushed.keep('n1', hintOf('5'));
  for (let number = 0; number < 10; number += 1) {
    await worker.flush();
    await clock.advance(5 * MINUTE);
  }
  expect(asked).toEqual(['a 5', 'a 5', 'a 5']);
});

test('hints leave a family alone that eBay refuses, and none is lost', async () => {
  const { watcher, store, ebay, account, kept } = await watchStory();
  await watcher.round();
  const ids = Array.from({ length: 60 }, () => ebay.buyer.opensReturn({ orderId: ebay.sells().orderId }));
  ebay.faults.always({ call: 'getReturn', kind: '429' });
  const { clock } = ebay;
  const readHint = createHintReader({
    settings: store.settings,
    accounts: () => [account],
    clock,
    look: (ref) => watcher.look(ref),
  });
  const worker = createPushWorker({
    pushed: store.pushed,
    readHint,
    erase: async () => {},
    erased: async () => {},
    alarm: async () => {},
    clock,
    log: silentLog,
  });
  for (const id of ids) await store.pushed.keep(`n${id}`, hintOf(id));
  // Ten hours of refusals: a call at the end of each pause, which grows to a quarter of an hour.
  for (let minutes = 0; minutes < 600; minutes += 5) {
    await worker.flush();
    await clock.advance(5 * MINUTE);
  }
  expect(ebay.requests.filter(({ status }) => status === 429).length).toBeLessThan(50);
  ebay.faults.clear();
  await clock.advance(20 * MINUTE);
  await worker.flush();
  expect((await kept()).map(({ id }) => id).sort()).toEqual([...ids].sort());
}, 60_000);
