import { expect, test } from '@jest/globals';
import { deliveryKey, remindersKey } from '../../src/desk/delivery';
import type { Notice } from '../../src/desk/notice';
import { AccountId, DecisionId } from '../../src/ids';
import { testStore } from './test-store';

const decision = DecisionId.parse('d1');
const card = { kind: 'decision_card', decision } as const;
const receipt = { kind: 'receipt', decision } as const;

test('Updates that wait collapse into one, and what is said once stays said once', async () => {
  const { store } = await testStore();
  for (const notice of [card, receipt, card, receipt, card]) await store.outbox.enqueue(notice);
  const claimed = await store.outbox.claim(10, 1000);
  expect(claimed.map(({ key }) => key)).toEqual(['decision:d1', 'receipt:d1']);
  for (const delivery of claimed) await store.outbox.done(delivery);
  await store.outbox.enqueue(receipt);
  expect(await store.outbox.claim(10, 1000)).toEqual([]);
});

test('An update made while an older one is on its way waits for it, so that a card never goes back in time', async () => {
  const { store } = await testStore();
  await store.outbox.enqueue(card);
  const [first] = await store.outbox.claim(1, 1000);
  await store.outbox.enqueue(card);
  expect(await store.outbox.claim(1, 1000)).toEqual([]);
  if (first !== undefined) await store.outbox.done(first);
  expect(await store.outbox.claim(1, 1000)).toHaveLength(1);
});

test('A sender that died leaves its notice to the next, which looks first whether it was posted', async () => {
  const { store, clock } = await testStore();
  await store.outbox.enqueue(card);
  const [lost] = await store.outbox.claim(1, 1000);
  await clock.advance(1001);
  const [again] = await store.outbox.claim(1, 1000);
  expect(again).toMatchObject({ attempt: 2, lookUpFirst: true });
  if (again !== undefined) await store.outbox.done(again);
  expect(await store.outbox.nextAt()).toBeUndefined();
  expect(lost).toMatchObject({ attempt: 1, lookUpFirst: false });
});

test('A card that a sender wrote after its time is drawn anew; what is said once is not said again', async () => {
  const { store, clock } = await testStore();
  for (const notice of [card, receipt]) await store.outbox.enqueue(notice);
  const late = await store.outbox.claim(10, 1000);
  await clock.advance(1001);
  for (const delivery of await store.outbox.claim(10, 1000)) await store.outbox.done(delivery);
  expect(await store.outbox.nextAt()).toBeUndefined();
  for (const delivery of late) await store.outbox.done(delivery);
  expect(await store.outbox.claim(10, 1000)).toMatchObject([{ key: 'decision:d1', lookUpFirst: false }]);
});

test('A delivery that Slack holds back is due again after its wait and not before', async () => {
  const { store, clock } = await testStore();
  await store.outbox.enqueue(card);
  const [delivery] = await store.outbox.claim(1, 1000);
  if (delivery !== undefined) await store.outbox.failed(delivery, 30_000, false, 'rate limited');
  expect(await store.outbox.claim(1, 1000)).toEqual([]);
  await clock.advance(30_000);
  expect(await store.outbox.claim(1, 1000)).toMatchObject([{ attempt: 2, lookUpFirst: false }]);
});

test('A failed update that a newer one has overtaken hands on what it knew', async () => {
  const { store } = await testStore();
  await store.outbox.enqueue(card);
  const [delivery] = await store.outbox.claim(1, 1000);
  await store.outbox.enqueue(card);
  if (delivery !== undefined) await store.outbox.failed(delivery, 0, true, 'no answer');
  expect(await store.outbox.claim(9, 1000)).toMatchObject([{ lookUpFirst: true }]);
});

test('No doubt is older than what is known of the row, also when newer updates have overtaken it', async () => {
  const { store, clock } = await testStore();
  expect(await store.outbox.triedSince()).toBeUndefined();
  const began = clock.now().toISOString();
  await store.outbox.enqueue(card);
  expect(await store.outbox.triedSince()).toBeUndefined();
  const [first] = await store.outbox.claim(1, 1000);
  if (first !== undefined) await store.outbox.failed(first, 0, true, 'no answer');
  await clock.advance(1001);
  await store.outbox.enqueue(card);
  const [second] = await store.outbox.claim(1, 1000);
  await clock.advance(500);
  await store.outbox.enqueue(card);
  if (second !== undefined) await store.outbox.failed(second, 0, true, 'no answer');
  const [third] = await store.outbox.claim(1, 1000);
  expect(third).toMatchObject({ lookUpFirst: true, enqueuedAt: began });
  expect(await store.outbox.triedSince()).toBe(began);
});

test('A message that is posted for the sake of another notice is taken up by one of them at a time, and looked up by its own', async () => {
  const { store, clock } = await testStore();
  const other = { kind: 'decision_card', decision: DecisionId.parse('d2') } as const;
  await store.outbox.enqueue(card);
  for (const notice of [card, other]) {
    const taken = await store.outbox.postingFor(notice, 1000);
    expect(taken).toMatchObject({ key: deliveryKey(notice), lookUpFirst: true });
    expect(await store.outbox.postingFor(notice, 1000)).toBeUndefined();
    if (taken !== undefined) await store.outbox.putBack([taken], 'C1');
    const claimed = await store.outbox.claim(1, 1000);
    expect(claimed).toMatchObject([{ key: deliveryKey(notice), lookUpFirst: true }]);
    expect(await store.outbox.postingFor(notice, 1000)).toBeUndefined();
    for (const delivery of claimed) await store.outbox.done(delivery);
    for (const delivery of await store.outbox.claim(9, 1000)) await store.outbox.done(delivery);
  }
  await store.outbox.postingFor(card, 1000);
  await clock.advance(1001);
  expect(await store.outbox.claim(1, 1000)).toMatchObject([{ key: 'decision:d1', lookUpFirst: true }]);
});

test('A sender whose time is over takes no doubt away from an update that waits', async () => {
  const { store, clock } = await testStore();
  await store.outbox.enqueue(card);
  const [late] = await store.outbox.claim(1, 1000);
  await clock.advance(1001);
  const [next] = await store.outbox.claim(1, 1000);
  await store.outbox.enqueue(card);
  if (next !== undefined) await store.outbox.failed(next, 0, true, 'no answer');
  if (late !== undefined) await store.outbox.failed(late, 0, false, 'rate limited');
  expect(await store.outbox.claim(9, 1000)).toMatchObject([{ lookUpFirst: true }]);
});

test('What was begun and cannot be looked up stays begun until Slack says no, and only its holder begins it', async () => {
  const { store, clock } = await testStore();
  await store.outbox.enqueue(receipt);
  const [lost] = await store.outbox.claim(1, 1000);
  await clock.advance(1001);
  const [first] = await store.outbox.claim(1, 1000);
  expect(lost && (await store.outbox.begin(lost))).toBe(false);
  expect(first).toMatchObject({ lookUpFirst: true, begun: false });
  expect(first && (await store.outbox.begin(first))).toBe(true);
  if (first !== undefined) await store.outbox.failed(first, 0, false, 'rate limited');
  const [second] = await store.outbox.claim(1, 1000);
  expect(second).toMatchObject({ begun: false });
  expect(second && (await store.outbox.begin(second))).toBe(true);
  if (second !== undefined) await store.outbox.failed(second, 0, true, 'no answer');
  expect(await store.outbox.claim(1, 1000)).toMatchObject([{ begun: true }]);
});

test('A notice of a commit that failed is never sent', async () => {
  const { store } = await testStore();
  const failing = store.transaction(async (tables) => {
    await tables.outbox.enqueue(card);
    throw new Error('the commit failed');
  });
  await expect(failing).rejects.toThrow('the commit failed');
  expect(await store.outbox.nextAt()).toBeUndefined();
});

test('What outdates older notices leaves its own standing, which somebody else wrote a moment ago', async () => {
  const { store } = await testStore();
  const request = { account: AccountId.parse('main'), kind: 'return', id: '5000' } as const;
  const reminder = (step: string): Notice => ({ kind: 'reminder', request, step, to: [], audience: 'channel' });
  const say = () =>
    store.transaction(async ({ outbox }) => {
      await outbox.outdate(remindersKey(request), deliveryKey(reminder('4h')));
      await outbox.enqueue(reminder('4h'));
    });
  await store.outbox.enqueue(reminder('24h'));
  await say();
  await say();
  expect((await store.outbox.claim(10, 1000)).map(({ notice }) => notice)).toMatchObject([{ step: '4h' }]);
});
