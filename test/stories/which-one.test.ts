import { afterEach, expect, test } from '@jest/globals';
import { account } from '../sim/ebay/accounts';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { newest, pressed, submitted, told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const twoAccounts = () => openDesk({ ebay: { accounts: [account({ id: 'berlin' }), account({ id: 'london' })] } });

test('whoever says which request was meant sees what would be done before any money moves', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  const first = desk.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await desk.passes(2 * MINUTE);
  desk.ebay.website.rejects(first);
  await desk.passes(10 * MINUTE);
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await desk.passes(2 * MINUTE);
  expect(await told(desk, desk.ana, `/cancellation approve ${order.orderId}`)).toContain('2 requests match');
  expect(await pressed(desk, desk.ana, 'Cancel & refund')).toContain('$39.90, the whole order');
  await desk.passes(10 * MINUTE);
  expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ approvals: 0, refunds: 0 });
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(10 * MINUTE);
  expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ approvals: 1, refunds: 1 });
});

test('whoever says which account was meant sees the amount before any money moves', async () => {
  desk = await twoAccounts();
  const order = desk.ebay.sells();
  const id = desk.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  expect(await told(desk, desk.ana, `/cancellation approve ${id}`)).toContain('Which account is it?');
  expect(await pressed(desk, desk.ana, 'Cancel & refund')).toContain('$39.90, the whole order');
  await desk.passes(10 * MINUTE);
  expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ approvals: 0, refunds: 0 });
});

test('the filters of a list outlast the question which account was meant', async () => {
  desk = await twoAccounts();
  const order = desk.ebay.sells();
  const id = desk.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await desk.passes(2 * MINUTE);
  desk.ebay.website.rejects(id);
  await desk.passes(10 * MINUTE);
  expect(await told(desk, desk.ana, '/cancellation list all buyer')).toContain('Which account is it?');
  expect(await pressed(desk, desk.ana, 'List')).toContain(order.orderId);
  expect(await told(desk, desk.ana, '/cancellation list tomorrow')).toContain('does not know the filter “tomorrow”');
});

test('the filters of a list that is started by the shortcut are kept', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  const id = desk.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await desk.passes(2 * MINUTE);
  desk.ebay.website.rejects(id);
  await desk.passes(10 * MINUTE);
  await desk.ana.usesShortcut('Start an operation', {});
  await desk.rest();
  await desk.ana.fillsIn({
    'What do you want to do?': 'Cancellations: List',
    'For which order or request?': 'all buyer',
  });
  await submitted(desk, desk.ana);
  expect(newest(desk.ana, '@app')).toContain(order.orderId);
});
