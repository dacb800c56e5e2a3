import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { pressed, told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const refunds = async () => {
  const order = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(3 * MINUTE);
  return order.orderId;
};

test('an admin reads who did what to an order, and that the chain is whole; others are refused', async () => {
  desk = await openDesk();
  const [first, second] = [await refunds(), await refunds()];
  const trail = await told(desk, desk.sam, `/desk audit ${first}`);
  expect(trail).toContain(`<@${desk.ana.id}>: asked for it`);
  expect(trail).toContain(`order ${first}`);
  expect(trail).not.toContain(second);
  expect(trail).toContain('Nothing was changed or taken out afterwards');
  expect(await told(desk, desk.sam, `/desk audit <@${desk.ana.id}|ana>`)).toContain(second);
  expect(await told(desk, desk.ana, '/desk audit today')).toContain('Only admins of the desk');
});

test('admins are told once of an archived channel, however many messages wait for it, and they come when it is open again', async () => {
  desk = await openDesk();
  await desk.slack.archives('#support');
  for (let number = 0; number < 5; number += 1) {
    desk.ebay.buyer.requestsCancellation({ orderId: desk.ebay.sells().orderId, reason: 'ORDER_MISTAKE' });
  }
  await desk.passes(12 * MINUTE);
  const alerts = desk.sam.reads({ in: '#supervisors' }).filter((text) => text.includes('could not be delivered'));
  expect(alerts).toHaveLength(1);
  expect(alerts[0]).toContain('A message could not be delivered to Slack (is_archived)');
  await desk.slack.archives('#support', false);
  await desk.passes(8 * MINUTE);
  expect(desk.sam.reads({ in: '#support' }).filter((text) => text.includes('cancel'))).toHaveLength(5);
});
