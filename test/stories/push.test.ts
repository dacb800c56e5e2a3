import { afterEach, expect, test } from '@jest/globals';
import { account } from '../sim/ebay/accounts';
import { type DeskWorld, MINUTE, openDesk, SECOND } from './desk-world';
import { told as toldBy } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

/** Lets messages be delivered and worked on without letting a round of polling begin. */
const told = async () => {
  await desk.ebay.notifications.settled();
  await desk.passes(2 * SECOND);
};
const callsOf = (path: string) => desk.ebay.requests.filter((request) => request.path.includes(path)).length;

test('a pushed request is on its card within seconds, at the price of one reading', async () => {
  desk = await openDesk({ pushed: true });
  await desk.passes(MINUTE);
  const searches = callsOf('/search');
  desk.ebay.buyer.requestsCancellation({ orderId: desk.ebay.sells().orderId, reason: 'ORDER_MISTAKE' });
  await told();
  expect(desk.ana.reads({ in: '#support' })[0]).toContain('Buyer asks to cancel');
  expect(callsOf('/search')).toBe(searches);
  expect(desk.ebay.notifications.deliveries.map(({ status }) => status)).toEqual([204]);
});

test('every kind of request is pushed, and a closed one is closed on its card', async () => {
  desk = await openDesk({ pushed: true });
  await desk.passes(MINUTE);
  desk.ebay.buyer.opensReturn({ orderId: desk.ebay.sells().orderId });
  desk.ebay.buyer.opensInquiry({ orderId: desk.ebay.sells().orderId });
  const cancelId = desk.ebay.buyer.requestsCancellation({ orderId: desk.ebay.sells().orderId });
  await told();
  const shown = () => desk.ana.reads({ in: '#support' }).join('\n');
  for (const words of ['Buyer asks to cancel', 'Buyer wants to return', 'Item not received']) {
    expect(shown()).toContain(words);
  }
  desk.ebay.website.rejects(cancelId);
  await told();
  expect(shown()).toContain('Declined');
});

test('a message that comes again is acknowledged and changes nothing', async () => {
  desk = await openDesk({ pushed: true });
  await desk.passes(MINUTE);
  desk.ebay.buyer.requestsCancellation({ orderId: desk.ebay.sells().orderId });
  await told();
  const read = callsOf('/cancellation/');
  const sent = desk.messages.sent.at(-1);
  if (sent === undefined) throw new Error('nothing was pushed');
  expect(await desk.messages.delivers(sent)).toBe(204);
  await told();
  expect(callsOf('/cancellation/')).toBe(read);
  expect(desk.ana.reads({ in: '#support' })).toHaveLength(1);
});

test('what eBay did not sign is refused and leaves nothing behind, and the key is asked for once', async () => {
  desk = await openDesk({ pushed: true });
  await desk.passes(MINUTE);
  desk.ebay.buyer.requestsCancellation({ orderId: desk.ebay.sells().orderId });
  await told();
  const sent = desk.messages.sent.at(-1);
  if (sent === undefined) throw new Error('nothing was pushed');
  expect(await desk.messages.delivers({ ...sent, body: sent.body.replace('REQUESTED', 'DECLINED') })).toBe(412);
  expect(await desk.messages.delivers({ ...sent, headers: {} })).toBe(412);
  expect(callsOf('/public_key/')).toBe(1);
  expect(desk.logged.filter((line) => line.includes('push_forged'))).toHaveLength(2);
});

test('a message that was acknowledged before the desk stopped is worked on when it starts', async () => {
  desk = await openDesk({ pushed: true });
  await desk.passes(MINUTE);
  desk.ebay.faults.always({ kind: 'html', call: 'getCancellation' });
  desk.ebay.faults.always({ kind: 'html', call: 'searchCancellations' });
  desk.ebay.buyer.requestsCancellation({ orderId: desk.ebay.sells().orderId });
  await told();
  await desk.stops();
  desk.ebay.faults.clear();
  desk.ebay.faults.always({ kind: 'html', call: 'searchCancellations' });
  await desk.starts();
  await desk.passes(MINUTE);
  expect(desk.ana.reads({ in: '#support' })[0]).toContain('Buyer asks to cancel');
});

test('with several accounts the seller of a message is found once, and known from then on', async () => {
  const accounts = ['berlin', 'main', 'tokyo'].map((id) => account({ id }));
  desk = await openDesk({ pushed: true, ebay: { accounts } });
  await desk.passes(MINUTE);
  const request = () => desk.ebay.buyer.requestsCancellation({ orderId: desk.ebay.sells({ seller: 'tokyo' }).orderId });
  const first = request();
  await told();
  const second = request();
  await told();
  const readings = (id: string) => callsOf(`/cancellation/${id}`);
  expect(desk.ana.reads({ in: '#support' })).toHaveLength(2);
  expect(readings(second)).toBe(1);
  expect(readings(first)).toBeGreaterThan(1);
});

test('without push at all the rounds find the same request', async () => {
  desk = await openDesk();
  desk.ebay.buyer.requestsCancellation({ orderId: desk.ebay.sells().orderId });
  await desk.passes(2 * MINUTE);
  expect(desk.ana.reads({ in: '#support' })).toHaveLength(1);
});

test('an admin sees in Slack what eBay pushes and what is missing, and nobody else does', async () => {
  desk = await openDesk({ pushed: true });
  await desk.passes(MINUTE);
  const [subscription] = desk.ebay.notifications.subscriptions.values();
  if (subscription === undefined) throw new Error('there is no subscription');
  subscription.status = 'DISABLED';
  const shown = await toldBy(desk, desk.sam, '/desk push');
  expect(shown).toContain(`${subscription.topicId} of Camera Corner: DISABLED`);
  expect(shown).toMatch(/1 of 6 parts is missing/);
  expect(await toldBy(desk, desk.ana, '/desk push')).toContain('Only admins of the desk may do this.');
});

test('a desk that eBay cannot reach says so', async () => {
  desk = await openDesk();
  await desk.passes(MINUTE);
  expect(await toldBy(desk, desk.sam, '/desk push')).toContain('PUBLIC_URL is not set');
});
