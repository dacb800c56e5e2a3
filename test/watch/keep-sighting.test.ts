import { expect, test } from '@jest/globals';
import { BuyerRequest } from '../../src/desk/buyer-request';
import { cardOf } from '../../src/desk/cases/card-of';
import { keepSighting } from '../../src/watch/keep-sighting';
import { testStore } from '../store/test-store';

const SEEN = '2026-11-16T16:00:00.000Z';

const request = (given: Partial<BuyerRequest> = {}) =>
  BuyerRequest.parse({
    account: 'main',
    kind: 'return',
    id: '5000',
    buyer: 'maria-lopez',
    order: { key: '12-34567-89012', shown: '12-34567-89012' },
    items: [{ itemId: '110', transactionId: '7' }],
    state: { code: 'RETURN_REQUESTED', words: 'Waiting' },
    openedBy: 'buyer',
    openedAt: SEEN,
    open: true,
    respondBy: '2026-11-20T07:59:59.000Z',
    options: [],
    websiteOptions: [],
    details: [],
    odd: [],
    ...given,
  });

const seen = { seenAt: SEEN, announce: () => true };

test('old stock whose files the reading did not learn of is announced without asking eBay for them', async () => {
  const { store } = await testStore();
  await keepSighting(store, request(), { ...seen, isFirstReading: true });
  expect((await store.outbox.claim(9, 1000)).map(({ notice }) => notice.kind)).toEqual(['request_card']);
});

test('photos wait as long as the card that they belong to', async () => {
  const { store, clock } = await testStore();
  const held = { ...seen, isFirstReading: true, delay: () => 60_000 };
  await keepSighting(store, request({ photos: ['f1'] }), held);
  expect(await store.outbox.claim(9, 1000)).toEqual([]);
  await clock.advance(60_000);
  expect((await store.outbox.claim(9, 1000)).map(({ notice }) => notice.kind)).toEqual(['request_card', 'photos']);
});

test.each([[undefined], [['f1', 'f2']]])(
  'photos of an erased buyer that nobody posted yet are not posted: %j',
  async (photos) => {
    const { store } = await testStore();
    await keepSighting(store, request({ photos }), seen);
    await keepSighting(store, request({ id: '50001', buyer: 'somebody-else' }), seen);
    await store.eraseBuyer(['maria-lopez']);
    const keys = (await store.outbox.claim(9, 1000)).map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith('photos:'))).toEqual(['photos:request:main/return/50001']);
    expect(keys).toContain('request:main/return/5000');
  },
);

test('a case keeps its own card also while that card still waits for Slack', async () => {
  const { store } = await testStore();
  const claim = request({ kind: 'case', id: '6000', details: [{ name: 'From the return', words: '5000' }] });
  const back = request({ open: false, escalatedTo: { account: claim.account, kind: 'case', id: '6000' } });
  await keepSighting(store, claim, seen);
  await keepSighting(store, back, seen);
  expect(await cardOf(store, claim)).toMatchObject({ kind: 'case', id: '6000' });
  await keepSighting(
    store,
    { ...claim, state: { code: 'MOVED', words: 'Moved' } },
    { ...seen, seenAt: '2026-11-16T17:00:00.000Z' },
  );
  const keys = (await store.outbox.claim(9, 1000)).map(({ key }) => key);
  expect(keys.filter((key) => key.startsWith('request:'))).toEqual(['request:main/case/6000']);
});
