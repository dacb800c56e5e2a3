import { expect, test } from '@jest/globals';
import type { BuyerRequest } from '../../src/desk/buyer-request';
import { Decision } from '../../src/desk/decision';
import type { Store } from '../../src/store/store';
import { keepSighting } from '../../src/watch/keep-sighting';
import { cancellationRequest } from '../slack/buyer-requests';
import { testStore } from './test-store';

const WROTE = 'My grandmother Trillian';
const request = cancellationRequest({ comment: WROTE });
const NINE = '2026-11-22T09:00:00.000Z';
const TEN = '2026-11-22T10:00:00.000Z';

const sees = (store: Store, seen: BuyerRequest, seenAt: string) =>
  keepSighting(store, seen, { seenAt, announce: () => true });

const isToldOf = async (store: Store) => {
  const claimed = await store.outbox.claim(50, 1000);
  return claimed.map(({ notice }) => notice);
};

const { buyer: _, ...nameless } = request;
const CLOSED = { code: 'CLOSED', words: 'Closed' };

test.each<[string, BuyerRequest]>([
  ['leaves their name out', { ...nameless, state: CLOSED }],
  ['calls them otherwise', { ...request, buyer: 'deleted_user_1', state: CLOSED }],
  ['names them as before', { ...request, state: CLOSED }],
])('an erased buyer stays erased when eBay %s afterwards', async (_how, seen) => {
  const { store } = await testStore();
  await sees(store, request, NINE);
  await store.eraseBuyer(['anna_b']);
  const { request: told } = await sees(store, { ...seen, wrote: [{ words: WROTE }] }, TEN);
  const kept = await store.requests.find(request);
  expect(kept?.state.code).toBe('CLOSED');
  expect(JSON.stringify([kept, told, await isToldOf(store)])).not.toContain('Trillian');
  // The mark is still there: the next sighting is stripped as well, and an erasure that was cut short finds its row.
  await sees(store, nameless, '2026-11-22T11:00:00.000Z');
  expect(JSON.stringify(await store.requests.find(request))).not.toContain('Trillian');
  expect(await store.eraseBuyer(['anna_b'])).toMatchObject({ requests: 0, digests: [expect.any(String)] });
});

test('what another request of the same order tells of an erased buyer is not kept, by whatever name', async () => {
  const { store } = await testStore();
  await sees(store, request, NINE);
  await store.eraseBuyer(['anna_b']);
  const other = { ...nameless, kind: 'case' as const, id: '777', openedBy: 'buyer' as const };
  await sees(store, other, TEN);
  expect(JSON.stringify(await store.requests.find(other))).not.toContain('Trillian');
});

test('a deletion that comes before the request is kept holds for it, and its photos are not asked for', async () => {
  const { store } = await testStore();
  expect(await store.eraseBuyer(['anna_b'])).toMatchObject({ requests: 0, digests: [] });
  const back = { ...request, kind: 'return' as const };
  await sees(store, back, NINE);
  expect(JSON.stringify(await store.requests.find(back))).not.toMatch(/Trillian|anna_b/);
  expect((await isToldOf(store)).map(({ kind }) => kind)).toEqual(['request_card']);
  expect(await store.audit.rows(0, 10)).toEqual([]);
});

const decisionWith = (given: Partial<Decision>): Decision =>
  Decision.parse({
    id: 'd1',
    account: request.account,
    operation: 'cancellation.approve',
    effect: 'decision',
    input: { text: WROTE },
    requester: 'U0ANA01',
    origin: { surface: 'command' },
    request: { account: request.account, kind: request.kind, id: request.id },
    state: 'asked',
    revision: 1,
    described: [{ name: 'Text', words: WROTE }],
    approvers: 0,
    why: [],
    signOffs: [],
    readings: [],
    differences: [],
    calls: 1,
    looks: 0,
    missedLooks: 0,
    askedAt: TEN,
    updatedAt: TEN,
    ...given,
  });

test('what is done about an erased buyer afterwards keeps what it must send until it has ended, and nothing then', async () => {
  const { store } = await testStore();
  await sees(store, request, NINE);
  await store.eraseBuyer(['anna_b']);
  const asked = decisionWith({});
  await store.transaction(async (tables) => {
    await tables.decisions.create(asked, TEN);
    await tables.audit.append({ kind: 'asked', decision: asked.id, body: {}, personal: { body: { input: WROTE } } });
  });
  const held = await store.decisions.claim(asked.id, 1000);
  expect(held?.decision.input).toEqual({ text: WROTE });
  if (held === undefined) return;
  const done = decisionWith({ state: 'done', before: { ...nameless, comment: WROTE }, endedAt: TEN });
  await store.decisions.update(held, done, { nextAt: undefined, release: true });
  const kept = [await store.decisions.find(asked.id), await store.audit.rows(0, 10)];
  expect(JSON.stringify(kept)).not.toContain('Trillian');
  expect(kept[0]).toMatchObject({ state: 'done', operation: 'cancellation.approve' });
  expect(await store.audit.verify()).toBeUndefined();
});

test('a sighting that is being kept while the deletion comes is erased as well', async () => {
  const { store } = await testStore();
  let erased: Promise<unknown> = Promise.resolve();
  await store.transaction(async (tables) => {
    await tables.requests.find(request);
    await tables.requests.save(request, NINE);
    // Neither may wait for the other here, or this would never end.
    erased = store.eraseBuyer(['anna_b']);
    await tables.settings.set('anything', 'else');
  });
  await erased;
  expect(JSON.stringify(await store.requests.find(request))).not.toMatch(/Trillian|anna_b/);
});
