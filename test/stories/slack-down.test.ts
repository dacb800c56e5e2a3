import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';

let desk: DeskWorld;
afterEach(() => desk.ends());

const buyerAsks = () => {
  const order = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  return order.orderId;
};

const cards = (orderId: string) =>
  desk.sam
    .sees({ in: '#support' })
    .filter((message) => !message.threadTs && JSON.stringify(message.blocks).includes(orderId));

test('while Slack is down nothing is lost, and afterwards each card is posted once without a flood', async () => {
  desk = await openDesk();
  desk.slack.faults.set('slack_down', true);
  const orders = Array.from({ length: 3 }, buyerAsks);
  await desk.passes(6 * MINUTE);
  expect(desk.sam.reads({ in: '#support' })).toEqual([]);
  desk.slack.faults.set('slack_down', false);
  await desk.passes(6 * MINUTE);
  for (const orderId of orders) expect(cards(orderId)).toHaveLength(1);
  expect(desk.sam.reads({ in: '#support' })).toHaveLength(orders.length);
});

test('a post whose answer was lost is looked up and not posted twice', async () => {
  desk = await openDesk();
  desk.slack.faults.next('chat.postMessage', 'lost_response');
  const orderId = buyerAsks();
  await desk.passes(5 * MINUTE);
  expect(cards(orderId)).toHaveLength(1);
  await desk.ana.presses('Cancel & refund $39.90', { in: '#support' });
  await desk.passes(5 * MINUTE);
  expect(cards(orderId)).toHaveLength(1);
  expect(desk.sam.reads({ in: '#support' })[0]).toContain('Cancelled and refunded');
});

test('a post that Slack never got is posted later', async () => {
  desk = await openDesk();
  desk.slack.faults.next('chat.postMessage', 'lost_request');
  const orderId = buyerAsks();
  await desk.passes(5 * MINUTE);
  expect(cards(orderId)).toHaveLength(1);
});

test('Slack asking for a pause delays the card and loses nothing', async () => {
  desk = await openDesk();
  desk.slack.faults.next('chat.postMessage', 'ratelimited', 3);
  const orderId = buyerAsks();
  await desk.passes(6 * MINUTE);
  expect(cards(orderId)).toHaveLength(1);
});

test('a decision made while no message can be posted is done once and told afterwards', async () => {
  desk = await openDesk();
  const orderId = buyerAsks();
  await desk.passes(2 * MINUTE);
  desk.slack.faults.next('chat.postMessage', 'error_500', 20);
  desk.slack.faults.next('chat.update', 'error_500', 20);
  await desk.ana.presses('Cancel & refund $39.90', { in: '#support' });
  await desk.passes(5 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1, refunds: 1 });
  await desk.passes(15 * MINUTE);
  expect(desk.sam.reads({ in: '#support' }).join('\n')).toContain('Done: Cancel &amp; refund $39.90');
});

test('everything that Slack delivers twice has one effect', async () => {
  desk = await openDesk();
  desk.slack.faults.set('deliver_twice', true);
  const orderId = buyerAsks();
  await desk.passes(2 * MINUTE);
  await desk.ana.types(`/cancellation check ${orderId}`, { in: '#support' });
  await desk.rest();
  expect(desk.ana.sees({ in: '#support' }).filter((message) => message.ephemeralFor !== undefined)).toHaveLength(1);
  await desk.ana.presses('Cancel & refund $39.90', { in: '#support' });
  await desk.passes(5 * MINUTE);
  expect(desk.ebay.requests.filter(({ path }) => path.endsWith('/approve'))).toHaveLength(1);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1, refunds: 1 });
});

test('a form that Slack delivers three times has one effect', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  await desk.ana.types(`/cancellation cancel ${order.orderId}`, { in: '#support' });
  await desk.rest();
  await desk.ana.fillsIn({ 'Why is it cancelled?': 'The buyer asked to cancel' });
  desk.slack.faults.copies = 3;
  await desk.ana.submits();
  await desk.passes(5 * MINUTE);
  expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ cancellationsCreated: 1, refunds: 1 });
  expect(
    desk.ebay.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/cancellation')),
  ).toHaveLength(1);
});

test('the desk goes on after its connections were cut', async () => {
  desk = await openDesk();
  const orderId = buyerAsks();
  await desk.passes(2 * MINUTE);
  desk.slack.faults.set('cut_connections', true);
  await desk.passes(MINUTE);
  await desk.ana.presses('Cancel & refund $39.90', { in: '#support' });
  await desk.passes(5 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1 });
});

test('after Slack was down nobody is called to answer what was answered meanwhile', async () => {
  desk = await openDesk();
  const { orderId } = desk.ebay.sells();
  desk.ebay.website.ships(orderId);
  const id = desk.ebay.buyer.opensReturn({ orderId });
  await desk.passes(2 * MINUTE);
  await desk.stops();
  await desk.clock.moveTo(new Date('2026-11-20T06:50:00.000Z'));
  await desk.starts();
  await desk.passes(2 * MINUTE);
  const before = desk.sam.reads({ in: '#support' }).length;
  desk.slack.faults.set('slack_down', true);
  // The reminder of the last hour is due, tried and in doubt.
  await desk.passes(10 * MINUTE);
  desk.ebay.website.approvesReturn(id);
  await desk.passes(5 * MINUTE);
  desk.slack.faults.set('slack_down', false);
  await desk.passes(8 * MINUTE);
  const told = desk.sam.reads({ in: '#support' }).slice(before);
  expect(told).toEqual([expect.stringContaining('Now on eBay')]);
  const alarms = desk.sam.reads({ in: '#supervisors' }).filter((text) => text.includes('could not be delivered'));
  expect(alarms).toEqual([]);
}, 60_000);
