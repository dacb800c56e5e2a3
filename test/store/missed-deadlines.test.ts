import { expect, test } from '@jest/globals';
import type { BuyerRequest } from '../../src/desk/buyer-request';
import { Decision } from '../../src/desk/decision';
import type { HandMovedClock } from '../hand-moved-clock';
import { cancellationRequest } from '../slack/buyer-requests';
import { testStore } from './test-store';

const DAY = 86_400_000;

const returnDesk = async () => {
  const { store, clock } = await testStore();
  const on = daysFrom(clock);
  const sees = (given: Partial<BuyerRequest>) =>
    store.requests.save(
      cancellationRequest({ kind: 'return', id: '5000', openedAt: on(0), ...given }),
      clock.now().toISOString(),
    );
  /** Somebody of the team does it now, by the deadline that they were shown. */
  const does = async (operation: string, effect: Decision['effect'], respondBy?: string) => {
    const at = clock.now().toISOString();
    const request = { account: 'main', kind: 'return', id: '5000' };
    const decision = Decision.parse({
      ...{ id: `d-${operation}`, account: 'main', operation, effect, input: {}, requester: 'U0ANA01', request },
      ...{ origin: { surface: 'command' }, state: 'signed', revision: 1, described: [], approvers: 0, why: [] },
      ...{
        signOffs: [],
        readings: [],
        differences: [],
        calls: 1,
        looks: 0,
        missedLooks: 0,
        askedAt: at,
        updatedAt: at,
      },
      respondBy,
    });
    await store.decisions.create(decision, at);
    const held = await store.decisions.claim(decision.id, 1000);
    if (held === undefined) throw new Error('nobody else holds it');
    const done = { ...decision, state: 'done', endedAt: at } as const;
    await store.decisions.update(held, done, { nextAt: undefined, release: true });
  };
  const missed = async () =>
    (await store.figures.missed({ from: new Date(on(0)), to: new Date(on(30)) })).map(({ missedAt }) => missedAt);
  const done = () => store.figures.done({ from: new Date(on(0)), to: new Date(on(30)) });
  return { clock, on, sees, does, missed, done };
};

const daysFrom = (clock: HandMovedClock) => {
  const start = clock.now().getTime();
  return (day: number) => new Date(start + day * DAY).toISOString();
};

const CLOSED = { open: false, respondBy: undefined };

test.each([
  ['while it is still open', {}],
  ['after eBay closed it', CLOSED],
])('a deadline of which the buyer was only written to is counted as missed %s', async (_when, last) => {
  const { clock, on, sees, does, missed } = await returnDesk();
  await sees({ respondBy: on(3) });
  await clock.advance(DAY);
  await does('return.message', 'reply', on(3));
  await clock.advance(5 * DAY);
  if ('open' in last) await sees({ ...last, closedAt: on(4) });
  expect(await missed()).toEqual([on(3)]);
});

test('the second deadline of a return counts as missed although its first was met', async () => {
  const { clock, on, sees, does, missed } = await returnDesk();
  await sees({ respondBy: on(3) });
  await clock.advance(DAY);
  await does('return.approve', 'decision', on(3));
  await sees({ respondBy: on(9) });
  await clock.advance(9 * DAY);
  expect(await missed()).toEqual([on(9)]);
  await sees({ ...CLOSED, closedAt: on(10) });
  expect(await missed()).toEqual([on(9)]);
});

test('a deadline that was met from here is not missed, although it is seen only after it has passed', async () => {
  const { clock, on, sees, does, missed } = await returnDesk();
  await sees({ respondBy: on(3) });
  await clock.advance(2 * DAY);
  // Readings and searches of eBay tell it an hour apart.
  await does('return.refund', 'money', new Date(Date.parse(on(3)) - 3_600_000).toISOString());
  await clock.advance(5 * DAY);
  expect(await missed()).toEqual([]);
  await sees({ ...CLOSED, closedAt: on(4) });
  expect(await missed()).toEqual([]);
});

test('what was decided after its deadline was missed all the same', async () => {
  const { clock, on, sees, does, missed, done } = await returnDesk();
  await sees({ respondBy: on(3) });
  await clock.advance(4 * DAY);
  await does('return.refund', 'money', on(3));
  await sees({ ...CLOSED, closedAt: on(4), details: [{ name: 'How it ended', words: 'Fully refunded' }] });
  expect(await missed()).toEqual([on(3)]);
  expect(await done()).toMatchObject([{ operation: 'return.refund', outcome: 'Fully refunded' }]);
});
