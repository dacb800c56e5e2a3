import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { pressed, told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const refunds = async () => {
  const order = desk.ebay.sells();
  const id = desk.ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(5 * MINUTE);
  return { order: order.orderId, id };
};

test('an admin compares the ledger with eBay at any time, and reads that both agree', async () => {
  desk = await openDesk();
  await refunds();
  const answer = await told(desk, desk.sam, '/desk reconcile');
  expect(answer).toContain('the ledger and eBay agree');
  expect(answer).toContain('1 act and 1 order.');
});

test('a refund that was made on the website for an order nobody asked about is found', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  desk.ebay.website.cancels(order.orderId);
  await desk.passes(6 * MINUTE);
  const answer = await told(desk, desk.sam, '/desk reconcile');
  expect(answer).toContain(
    `Order ${order.orderId} was refunded outside Aftersale: eBay shows $39.90, the ledger nothing.`,
  );
});

test('an act that the ledger calls done and eBay does not show is found', async () => {
  desk = await openDesk();
  const { id } = await refunds();
  const wire = desk.ebay.world.cancellations.get(id);
  if (wire !== undefined) Object.assign(wire, { cancelState: 'APPROVAL_PENDING', activities: [], closedAt: undefined });
  desk.ebay.world.movements.clear();
  const answer = await told(desk, desk.sam, '/desk reconcile');
  expect(answer).toContain(`“Cancel and refund the order” on ${id} is done in the ledger, but eBay does not show it.`);
});

test('whoever is no admin is refused', async () => {
  desk = await openDesk();
  expect(await told(desk, desk.ana, '/desk reconcile')).toContain('Only admins of the desk');
});
