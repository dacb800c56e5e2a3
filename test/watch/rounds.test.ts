import { expect, test } from '@jest/globals';
import { returnSearch } from '../../src/desk/returns/return-lookup';
import { silentLog } from '../../src/log';
import type { RoundKind } from '../../src/watch/pace';
import { watchRound } from '../../src/watch/round';
import { readSourceState } from '../../src/watch/source-state';
import { brief, watchStory } from './watch-story';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A seller with so many open returns, to whom the desk is not connected yet. */
const storyWith = async (returns: number) => {
  const story = await watchStory();
  const { ebay, store, context, account } = story;
  const opens = (): string => ebay.buyer.opensReturn({ orderId: ebay.sells().orderId });
  for (let number = 0; number < returns; number += 1) opens();
  const round = (kind: RoundKind, reads = 10) =>
    watchRound({ store, context, log: silentLog }, returnSearch, { kind, reads });
  const asked = () => ({
    searches: ebay.requests.filter(({ path }) => path.endsWith('/return/search')).length,
    reads: ebay.requests.filter(({ path }) => /\/return\/\d+$/.test(path)).length,
  });
  return { ...story, opens, round, asked, state: () => readSourceState(store, account.id, 'returns') };
};

test('the first reading of a large source is told to admins in one message, and its old stock is read sparingly', async () => {
  const { round, told, state, asked, store } = await storyWith(210);
  await round('all');
  expect(asked()).toEqual({ searches: 2, reads: 10 });
  expect(await state()).toMatchObject({ rows: 210, open: 210 });
  const notices = await told();
  expect(notices.filter(({ kind }) => kind === 'backfill')).toHaveLength(1);
  expect(notices.filter(({ kind }) => kind === 'request_card')).toHaveLength(20);
  expect((await store.outbox.undelivered()).rows).toBe(190);
});

test('cards of old stock follow one by one, and a new request does not wait behind them', async () => {
  const { round, told, opens, ebay, store } = await storyWith(210);
  await round('all');
  await told();
  await ebay.clock.advance(MINUTE);
  const id = opens();
  await round('new');
  const notices = brief(await told());
  expect(notices).toContain(`card ${id}`);
  expect(notices.filter((notice) => notice.startsWith('card')).length).toBeLessThan(25);
  await ebay.clock.advance(15 * MINUTE);
  await told();
  expect((await store.outbox.undelivered()).rows).toBe(0);
  expect(await told()).toEqual([]);
});

test('a round for new ones costs one search and one reading, however many requests are open', async () => {
  const { round, told, opens, ebay, asked } = await storyWith(210);
  await round('all');
  await ebay.clock.advance(5 * HOUR);
  await round('all');
  await told();
  const before = asked();
  const id = opens();
  await round('new');
  expect(brief(await told())).toEqual([`card ${id}`]);
  expect(asked()).toEqual({ searches: before.searches + 1, reads: before.reads + 1 });
});

test('after an outage a round for new ones finds everything since the last one that succeeded', async () => {
  const { round, told, opens, ebay, state } = await storyWith(210);
  await round('all');
  await ebay.clock.advance(5 * HOUR);
  await told();
  ebay.faults.always({ kind: 'html' });
  const early = opens();
  await ebay.clock.advance(10 * HOUR);
  await round('new');
  expect((await state()).failing).toMatchObject({ round: 'new' });
  await ebay.clock.advance(10 * HOUR);
  ebay.faults.clear();
  const late = opens();
  await round('new');
  expect((await state()).failing).toBeUndefined();
  expect(brief(await told()).filter((notice) => notice.startsWith('card'))).toEqual([`card ${early}`, `card ${late}`]);
});

test('a round for those due soon sees what the website did with them, and asks only for their days', async () => {
  const { round, told, opens, ebay, asked, kept } = await storyWith(1);
  await round('all');
  await ebay.clock.advance(36 * HOUR);
  for (let number = 0; number < 210; number += 1) opens();
  await round('all');
  await ebay.clock.advance(5 * HOUR);
  await told();
  const [first] = await kept();
  await ebay.clock.moveTo(new Date(new Date(first?.respondBy ?? '').getTime() - HOUR));
  ebay.website.approvesReturn(first?.id ?? '');
  const before = asked().searches;
  await round('due_soon');
  expect(asked().searches).toBe(before + 1);
  expect(brief(await told())).toEqual(
    expect.arrayContaining([expect.stringMatching(`^line ${first?.id}: Now on eBay`)]),
  );
});

test('a failing sweep stays told while rounds for new ones succeed', async () => {
  const { round, state, ebay } = await storyWith(210);
  await round('all');
  ebay.faults.next({ kind: 'html', call: 'searchReturns' });
  await round('all');
  await round('new');
  expect((await state()).failing).toMatchObject({ round: 'all', code: 'unexpected_reply' });
  await round('all');
  expect((await state()).failing).toBeUndefined();
});

test('what was over before the desk was connected is told to nobody, in later rounds neither', async () => {
  const { round, told, opens, ebay, asked } = await storyWith(0);
  const old = opens();
  ebay.buyer.closesReturn(old);
  await ebay.clock.advance(MINUTE);
  await round('all');
  await round('all');
  await round('new');
  expect(await told()).toEqual([]);
  expect(asked().reads).toBe(0);
});

test('a round that is under way when the process ends is left after the call at hand, and done wholly by the next', async () => {
  const { store, context, asked, round, state } = await storyWith(3);
  const isStopping = () => asked().reads > 0;
  await watchRound({ store, context, log: silentLog, isStopping }, returnSearch);
  expect(asked()).toEqual({ searches: 1, reads: 1 });
  expect(await state()).not.toHaveProperty('firstCompleteAt');
  await round('all');
  expect(await state()).toMatchObject({ rows: 3, open: 3 });
});

test('no further page is asked for when the process ends', async () => {
  const { store, context, asked } = await storyWith(210);
  const isStopping = () => asked().searches > 0;
  await watchRound({ store, context, log: silentLog, isStopping }, returnSearch);
  expect(asked()).toEqual({ searches: 1, reads: 0 });
});
