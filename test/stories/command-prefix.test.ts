import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

test('where other apps have the usual names, the commands, their help and their hints carry the prefix of the desk', async () => {
  desk = await openDesk({ environment: { COMMAND_PREFIX: 'ebay-' } });
  const order = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);

  const help = await told(desk, desk.ana, '/ebay-return help');
  expect(help).toContain('/ebay-return refund');
  expect(help).not.toMatch(/[^-]\/return|\/ebay-ebay-/);
  expect(await told(desk, desk.ana, '/ebay-return refnd')).toContain('Did you mean `/ebay-return refund`');
  expect(await told(desk, desk.ana, `/ebay-cancellation show ${order.orderId}`)).toContain('Ordered by mistake');
  expect(await told(desk, desk.ana, '/ebay-case show 11-22222-33333')).toContain('/ebay-case list');
  expect(await told(desk, desk.ana, `/ebay-desk ${order.orderId}`)).toContain(order.orderId);

  expect(await desk.ana.types('/return help', { in: '#support' })).toMatchObject({ ok: false });
});
