import { expect, test } from '@jest/globals';
import { cancellationLookup } from '../../src/desk/cancellations/cancellation-lookup';
import { brief, watchStory } from './watch-story';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test('a buyer’s request is announced once, with the items and the amount of its order', async () => {
  const { ebay, watcher, told, kept } = await watchStory();
  await watcher.round();
  const order = ebay.sells({ lines: [{ title: 'Blue lamp', price: '20.00' }] });
  const id = ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  await watcher.round();
  expect(brief(await told())).toEqual([`card ${id}`]);
  expect(await kept()).toMatchObject([
    {
      id,
      buyer: 'lena.k',
      items: [{ title: 'Blue lamp' }],
      amount: { amount: '20' },
      reason: { words: 'Ordered by mistake' },
    },
  ]);
  await ebay.clock.advance(MINUTE);
  await watcher.round();
  expect(brief(await told())).toEqual([]);
});

test('a round costs one search per source, however many requests are open', async () => {
  const { ebay, watcher, told } = await watchStory();
  await watcher.round();
  for (let number = 0; number < 12; number += 1) ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId });
  await watcher.round();
  expect(await told()).toHaveLength(12);
  const before = ebay.requests.length;
  await watcher.round();
  const calls = ebay.requests.slice(before).map((request) => request.path);
  expect(calls.filter((path) => path.endsWith('/cancellation/search'))).toHaveLength(2);
  expect(calls.every((path) => path.endsWith('/search'))).toBe(true);
});

test('at the first connection only what waits for an answer is announced, and old stock is left alone', async () => {
  const { ebay, watcher, told } = await watchStory();
  const waiting = ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId });
  ebay.website.rejects(ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId }));
  await watcher.round();
  expect(brief(await told())).toEqual([`card ${waiting}`]);
});

test('at the first connection a return that waits for the buyer or the carrier gets no card, and gets one when it waits for the seller', async () => {
  const { ebay, watcher, told } = await watchStory();
  const id = ebay.buyer.opensReturn({ orderId: ebay.sells().orderId });
  ebay.website.approvesReturn(id);
  await ebay.clock.advance(60_000);
  await watcher.round();
  expect(await told()).toEqual([]);
  ebay.buyer.shipsReturn(id);
  await watcher.round();
  expect(await told()).toEqual([]);
  ebay.buyer.returnArrives(id);
  await watcher.round();
  expect(await told()).toContainEqual(expect.objectContaining({ kind: 'request_card' }));
});

test('the card follows what happens on the website, with a line in the thread', async () => {
  const { ebay, watcher, told } = await watchStory();
  await watcher.round();
  const declined = ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId });
  const approved = ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId });
  await watcher.round();
  await told();
  ebay.website.rejects(declined);
  ebay.website.approves(approved);
  await watcher.round();
  expect(brief(await told()).sort()).toEqual(
    [
      `card ${declined}`,
      `card ${approved}`,
      `line ${declined}: Closed on eBay: Declined (You declined).`,
      `line ${approved}: Now on eBay: Approved, refund pending.`,
    ].sort(),
  );
  await ebay.clock.advance(HOUR);
  await watcher.round();
  expect(brief(await told())).toContain(`line ${approved}: Closed on eBay: Cancelled and refunded (Fully refunded).`);
});

test('a request that came and went between two rounds is still told', async () => {
  const { ebay, watcher, told } = await watchStory();
  await watcher.round();
  await ebay.clock.advance(HOUR);
  const id = ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId });
  ebay.website.rejects(id);
  await watcher.round();
  expect(brief(await told())).toEqual([`card ${id}`]);
});

test('the seller’s own cancellations are kept but announced to nobody', async () => {
  const { ebay, watcher, told, store, account } = await watchStory();
  await watcher.round();
  const id = ebay.website.cancels(ebay.sells().orderId);
  await watcher.round();
  expect(await told()).toEqual([]);
  expect(await store.requests.find({ account: account.id, kind: 'cancellation', id })).toMatchObject({
    openedBy: 'seller',
  });
});

test('a request that somebody looked up before the watcher saw it is announced all the same', async () => {
  const { ebay, watcher, told, store, context } = await watchStory();
  await watcher.round();
  const id = ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId });
  await store.requests.save(await cancellationLookup.read(context, id), context.clock.now().toISOString());
  await watcher.round();
  expect(brief(await told())).toEqual([`card ${id}`]);
});

test('after a restart nothing is told twice, and what came in the meantime is told', async () => {
  const { ebay, watcher, restarted, told } = await watchStory();
  await watcher.round();
  ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId });
  await watcher.round();
  await told();
  await ebay.clock.advance(20 * HOUR);
  const meanwhile = ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId });
  await restarted().round();
  expect(brief(await told())).toContain(`card ${meanwhile}`);
  await restarted().round();
  expect(await told()).toEqual([]);
});

test('the card is drawn anew when its deadline passes into the next step, and only then', async () => {
  const { ebay, watcher, restarted, told, store, account } = await watchStory();
  await watcher.round();
  const id = ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId });
  await watcher.round();
  await told();
  const due = new Date((await store.requests.find({ account: account.id, kind: 'cancellation', id }))?.respondBy ?? '');
  await ebay.clock.moveTo(new Date(due.getTime() - 4 * HOUR - MINUTE));
  await restarted().round();
  await told();
  await ebay.clock.advance(2 * MINUTE);
  await restarted().round();
  expect(brief(await told())).toEqual([`card ${id}`]);
  await restarted().round();
  expect(await told()).toEqual([]);
});

test('a source that fails says since when and why, and is fresh again after its next whole round', async () => {
  const { ebay, watcher } = await watchStory();
  await watcher.round();
  const wholeAt = (await watcher.freshness())[0]?.lastCompleteAt;
  ebay.faults.always({ kind: 'html', call: 'searchCancellations' });
  await ebay.clock.advance(HOUR);
  const failing = watcher.round();
  await ebay.clock.advance(HOUR);
  await failing;
  expect((await watcher.freshness())[0]).toMatchObject({
    lastCompleteAt: wholeAt,
    failing: { code: 'unexpected_reply' },
  });
  ebay.faults.clear();
  await watcher.round();
  expect((await watcher.freshness()).every((source) => source.failing === undefined)).toBe(true);
});

test('a code that nobody knows is told to the admins once, and the request is shown', async () => {
  const { ebay, watcher, told } = await watchStory();
  await watcher.round();
  const first = ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId, reason: 'MOON_IS_FULL' });
  const second = ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId, reason: 'MOON_IS_FULL' });
  await watcher.round();
  const notices = brief(await told());
  expect(notices).toEqual(expect.arrayContaining([`card ${first}`, `card ${second}`]));
  expect(notices.filter((notice) => notice.startsWith('alert drift'))).toHaveLength(1);
});

test('left running, it finds a request within a minute or two and stops without anything left behind', async () => {
  const { ebay, watcher, told } = await watchStory();
  watcher.start();
  await ebay.clock.advance(MINUTE);
  const id = ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId });
  for (let number = 0; number < 3; number += 1) {
    await ebay.clock.advance(MINUTE);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await watcher.stop();
  expect(brief(await told())).toEqual([`card ${id}`]);
  expect(ebay.unanswered()).toEqual([]);
});
