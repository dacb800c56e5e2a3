import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';

let desk: DeskWorld;
afterEach(() => desk.ends());

test('a buyer asks to cancel, the card appears, one press cancels and refunds once', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);
  await desk.ana.presses('Cancel & refund $39.90', { in: '#support', confirm: true });
  await desk.passes(10 * MINUTE);
  const [card, receipt] = desk.ana.reads({ in: '#support' });
  expect(card).toContain('Cancelled and refunded');
  expect(receipt).toContain('Done: Cancel &amp; refund $39.90');
  expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ refunds: 1 });
});
