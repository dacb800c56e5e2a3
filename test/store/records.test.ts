import { expect, test } from '@jest/globals';
import { BuyerRequest } from '../../src/desk/buyer-request';
import { AccountId, OrderKey } from '../../src/ids';
import { testStore } from './test-store';

const account = AccountId.parse('northwind');
const key = OrderKey.parse('12-34567-89012');
const request = (id: string, more: Partial<BuyerRequest> = {}) =>
  BuyerRequest.parse({
    account,
    kind: 'cancellation',
    id,
    order: { key, shown: key },
    items: [],
    state: { code: 'APPROVAL_PENDING', words: 'Waits for you' },
    openedBy: 'buyer',
    open: true,
    options: [],
    websiteOptions: [],
    details: [],
    odd: [],
    ...more,
  });

test('A request is kept with what changed about it, and an older sighting changes nothing', async () => {
  const { store } = await testStore();
  const first = await store.requests.save(request('1'), '2026-11-22T10:00:00.000Z');
  expect(first).toEqual({ request: request('1'), isErased: false, isNew: true, changed: true });
  expect(await store.requests.save(request('1'), '2026-11-22T10:01:00.000Z')).toMatchObject({
    isNew: false,
    changed: false,
  });
  const closed = await store.requests.save(request('1', { open: false }), '2026-11-22T10:02:00.000Z');
  expect(closed).toMatchObject({ isNew: false, changed: true, previous: { open: true } });
  expect(await store.requests.save(request('1'), '2026-11-22T10:01:30.000Z')).toMatchObject({ changed: false });
  expect(await store.requests.find(request('1'))).toMatchObject({ open: false });
});

test('Open requests come soonest deadline first, those without one last', async () => {
  const { store } = await testStore();
  const at = '2026-11-22T10:00:00.000Z';
  await store.requests.save(request('none'), at);
  await store.requests.save(request('late', { respondBy: '2026-11-25T00:00:00.000Z' }), at);
  await store.requests.save(request('soon', { respondBy: '2026-11-23T00:00:00.000Z' }), at);
  await store.requests.save(request('over', { open: false }), at);
  expect((await store.requests.open(account)).map(({ id }) => id)).toEqual(['soon', 'late', 'none']);
});

test('Every spelling of an order finds its requests, and two keys of one order become one', async () => {
  const { store } = await testStore();
  const old = OrderKey.parse('110000001-22000002');
  await store.orders.learn(account, old, ['110000001-22000002']);
  await store.requests.save(request('1', { order: { key: old } }), '2026-11-22T10:00:00.000Z');
  await store.orders.learn(account, key, ['110000001-22000002', ' 12-34567-89012 ']);
  expect(await store.orders.keyFor(account, '110000001-22000002')).toBe(key);
  expect(await store.requests.matching('12-34567-89012')).toHaveLength(1);
});

test('A payload is new exactly once, also for two who ask at the same time', async () => {
  const { store, clock } = await testStore();
  const answers = await Promise.all([1, 2, 3].map(() => store.payloads.firstTime('trigger 1')));
  expect(answers.filter(Boolean)).toHaveLength(1);
  await clock.advance(3 * 86_400_000);
  await store.payloads.forgetOlderThan(2);
  expect(await store.payloads.firstTime('trigger 1')).toBe(true);
});
