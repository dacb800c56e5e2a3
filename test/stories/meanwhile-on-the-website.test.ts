import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { newest, pressed, submitted } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const buyerAsks = async () => {
  const order = desk.ebay.sells();
  const id = desk.ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);
  return { orderId: order.orderId, id };
};

test('a request that was declined on the website between card and click is not approved, and the person reads why', async () => {
  desk = await openDesk();
  const { orderId, id } = await buyerAsks();
  desk.ebay.website.rejects(id);
  await desk.ana.presses('Cancel & refund $39.90', { in: '#support' });
  await desk.rest();
  expect(newest(desk.ana)).toMatch(/changed since you saw it|cannot be|no longer|already/i);
  await desk.passes(5 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0, refunds: 0 });
  const [card] = desk.sam.reads({ in: '#support' });
  expect(card).toContain('Declined');
  expect(card).not.toContain('Cancel & refund');
});

test('a request that was approved on the website is not approved again', async () => {
  desk = await openDesk();
  const { orderId, id } = await buyerAsks();
  desk.ebay.website.approves(id);
  await desk.ana.presses('Cancel & refund $39.90', { in: '#support' });
  await desk.passes(10 * MINUTE);
  expect(desk.ebay.requests.filter(({ path }) => path.endsWith('/approve'))).toEqual([]);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ refunds: 1 });
});

test('the card follows what is done on the website without anybody pressing', async () => {
  desk = await openDesk();
  const { id } = await buyerAsks();
  desk.ebay.website.approves(id);
  await desk.passes(10 * MINUTE);
  const [card] = desk.sam.reads({ in: '#support' });
  expect(card).toContain('Cancelled and refunded');
  await expect((async () => desk.ana.presses('Cancel & refund $39.90', { in: '#support' }))()).rejects.toThrow(
    'sees no',
  );
});

test('a change since the card was drawn stops the press and is shown as was and is now', async () => {
  desk = await openDesk();
  const { orderId, id } = await buyerAsks();
  const wire = desk.ebay.world.cancellations.get(id);
  if (wire) wire.refund = { amount: '29.90', currency: 'USD' };
  await desk.ana.presses('Cancel & refund $39.90', { in: '#support' });
  await desk.rest();
  const answer = desk.ana.reads({ in: '#support' }).join('\n');
  expect(answer).toContain('has changed since you saw it');
  expect(answer).toContain('$39.90');
  expect(answer).toContain('$29.90');
  await desk.passes(5 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0 });
});

test('after a change the card offers the new amount, and pressing that works', async () => {
  desk = await openDesk();
  const { orderId, id } = await buyerAsks();
  const wire = desk.ebay.world.cancellations.get(id);
  if (wire) wire.refund = { amount: '29.90', currency: 'USD' };
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(MINUTE);
  await pressed(desk, desk.ana, 'Cancel & refund $29.90');
  await desk.passes(10 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1 });
});

test('an order that was shipped while the form stood open is not cancelled', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  await desk.ana.types(`/cancellation cancel ${order.orderId}`, { in: '#support' });
  await desk.rest();
  await desk.ana.fillsIn({ 'Why is it cancelled?': 'The buyer asked to cancel' });
  desk.ebay.website.ships(order.orderId);
  await submitted(desk, desk.ana);
  await desk.passes(MINUTE);
  expect(desk.ana.reads({ in: '#support' }).join('\n')).toContain('The order was already shipped');
  expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ cancellationsCreated: 0 });
});

test('two people who press at once make one effect', async () => {
  desk = await openDesk();
  const { orderId } = await buyerAsks();
  await Promise.all([
    desk.ana.presses('Cancel & refund $39.90', { in: '#support' }),
    desk.sam.presses('Cancel & refund $39.90', { in: '#support' }),
    desk.ana.presses('Cancel & refund $39.90', { in: '#support' }),
  ]);
  await desk.passes(10 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1, refunds: 1 });
  expect(desk.ebay.requests.filter(({ path }) => path.endsWith('/approve'))).toHaveLength(1);
});

test('one who approves and one who declines at once make one effect', async () => {
  desk = await openDesk();
  const { orderId } = await buyerAsks();
  await desk.sam.presses('Decline', { in: '#support' });
  await desk.rest();
  await Promise.all([desk.ana.presses('Cancel & refund $39.90', { in: '#support' }), desk.sam.submits()]);
  await desk.passes(10 * MINUTE);
  const { approvals, declines } = desk.ebay.effects.of(orderId);
  expect(approvals + declines).toBe(1);
});
