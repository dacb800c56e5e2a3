import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DeskFile } from '../../src/desk/desk-file';
import { AccountId } from '../../src/ids';
import { createLog } from '../../src/log';
import { createSpikeAlarm } from '../../src/watch/spikes';
import { cancellationRequest } from '../slack/buyer-requests';
import { testStore } from '../store/test-store';

const DAY = 86_400_000;

/** A desk that has counted for so many days, with so many requests about one item on each day after that. */
const alarmed = async (perDay: readonly number[], quietDays = 7) => {
  const { store, clock } = await testStore();
  const accounts = [{ id: AccountId.parse('main') }];
  const alarm = createSpikeAlarm({
    store,
    accounts: () => accounts,
    rules: () => DeskFile.parse({}),
    wake: () => {},
    clock,
    log: createLog('silent'),
  });
  await alarm.round();
  await clock.advance(quietDays * DAY);
  let id = 0;
  const alarms: number[] = [];
  for (const [day, count] of perDay.entries()) {
    for (let one = 0; one < count; one += 1) {
      id += 1;
      const openedAt = clock.now().toISOString();
      const items = [{ itemId: '1100', title: 'Camera lens' }];
      await store.requests.save(cancellationRequest({ id: String(id), openedAt, items }), openedAt);
    }
    await alarm.round();
    await clock.advance(DAY);
    const told = await store.outbox.claim(50, 1);
    if (told.some(({ notice }) => notice.kind === 'spike')) alarms.push(day);
    for (const delivery of told) await store.outbox.done(delivery);
  }
  return { alarms, alarm, store, clock, accounts };
};

test('a sudden heap is told once while it lasts, and again when it comes back much later', async () => {
  const calm = Array.from({ length: 12 }, () => 0);
  const { alarms } = await alarmed([8, 8, 8, 8, ...calm, 40]);
  expect(alarms).toEqual([0, 16]);
});

test('a desk that has no past yet alarms nobody', async () => {
  expect((await alarmed([20, 20], 1)).alarms).toEqual([]);
});

test('whatever the rate, if it is steady there is no alarm once it is known', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 6 }), async (rate) => {
      const { alarms } = await alarmed(Array.from({ length: 14 }, () => rate));
      expect(alarms.filter((day) => day > 6)).toEqual([]);
    }),
    { numRuns: 4 },
  );
}, 60_000);

test('whatever comes, between two alarms about the same thing lies a calm of a whole length', async () => {
  const counts = fc.array(fc.constantFrom(0, 0, 0, 1, 2, 9, 25), { minLength: 12, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(counts, async (perDay) => {
      const { alarms } = await alarmed(perDay);
      for (const [index, day] of alarms.entries()) {
        const before = alarms[index - 1];
        if (before !== undefined) expect(day - before).toBeGreaterThanOrEqual(3);
      }
    }),
    { numRuns: 8 },
  );
}, 60_000);

test('the first who has seen it is kept', async () => {
  const { alarm, store } = await alarmed([8]);
  const [spike] = await store.spikes.open();
  expect(spike).toMatchObject({ subject: 'item', title: 'Camera lens', count: 8, usual: 0.5 });
  const [ana, sam] = ['U0ANA01', 'U0SAM01'];
  expect(await store.spikes.seen(spike?.id ?? '', ana ?? '', '2026-11-22T12:00:00Z')).toBe(true);
  expect(await store.spikes.seen(spike?.id ?? '', sam ?? '', '2026-11-22T13:00:00Z')).toBe(false);
  expect((await alarm.find(spike?.id ?? ''))?.spike.seen?.person).toBe(ana);
});

test('the first reading of a further account is no spike, and its own spike is seen once it has a past', async () => {
  const { alarm, store, clock, accounts } = await alarmed(Array.from({ length: 24 }, () => 4));
  const second = AccountId.parse('second');
  const comesIn = async (count: number, days: number) => {
    const now = clock.now().getTime();
    for (let one = 0; one < count; one += 1) {
      const openedAt = new Date(now - (one * days * DAY) / count).toISOString();
      const id = `${now}-${one}`;
      await store.requests.save(cancellationRequest({ account: second, id, openedAt, items: [] }), openedAt);
    }
  };
  const reasons = async () => (await store.spikes.open()).filter(({ subject }) => subject === 'reason');
  accounts.push({ id: second });
  // Of its steady 15 a day those of the last days are open.
  await comesIn(60, 4);
  await alarm.round();
  expect(await reasons()).toEqual([]);
  for (let day = 0; day < 12; day += 1) {
    await clock.advance(DAY);
    await comesIn(15, 1);
    await alarm.round();
    expect(await reasons()).toEqual([]);
  }
  await comesIn(90, 1);
  await alarm.round();
  expect(await reasons()).toMatchObject([{ name: 'Ordered by mistake' }]);
}, 60_000);

test('what the seller cancels alarms nobody and is not counted as having come in, but as closed', async () => {
  const { alarm, store, clock } = await alarmed([]);
  const openedAt = clock.now().toISOString();
  for (let one = 0; one < 12; one += 1) {
    const seen = cancellationRequest({
      id: `own${one}`,
      openedBy: 'seller',
      openedAt,
      open: false,
      closedAt: openedAt,
    });
    await store.requests.save(seen, openedAt);
    // Where a later reading does not tell who opened it, it is known all the same.
    await store.requests.save({ ...seen, openedBy: 'unknown' }, openedAt);
  }
  await alarm.round();
  expect(await store.spikes.open()).toEqual([]);
  const span = { from: new Date(clock.now().getTime() - DAY), to: new Date(clock.now().getTime() + 1) };
  expect(await store.figures.opened(span)).toEqual([]);
  expect(await store.figures.closed(span)).toHaveLength(12);
});
