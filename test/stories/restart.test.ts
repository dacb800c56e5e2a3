import { afterEach, expect, test } from '@jest/globals';
import { usualDeskFile } from './desk-file';
import { type DeskWorld, HOUR, MINUTE, openDesk, SECOND } from './desk-world';
import { told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const buyerAsks = async () => {
  const order = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);
  return order.orderId;
};

const cards = (orderId: string) =>
  desk.sam
    .sees({ in: '#support' })
    .filter((message) => !message.threadTs && JSON.stringify(message.blocks).includes(orderId));

const withUndo = { deskFile: (slack: DeskWorld['slack']) => usualDeskFile(slack, 'undo:\n  money: 5m\n') };

test('after a restart no card is posted twice, and the buttons of old cards still work', async () => {
  desk = await openDesk();
  const orderId = await buyerAsks();
  await desk.stops();
  await desk.starts();
  await desk.passes(5 * MINUTE);
  expect(cards(orderId)).toHaveLength(1);
  await desk.ana.presses('Cancel & refund $39.90', { in: '#support' });
  await desk.passes(6 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1, refunds: 1 });
  expect(cards(orderId)).toHaveLength(1);
});

test('what buyers ask while the desk stands still is announced after the start', async () => {
  desk = await openDesk();
  await desk.stops();
  const order = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await desk.passes(HOUR);
  await desk.starts();
  await desk.passes(MINUTE);
  expect(cards(order.orderId)).toHaveLength(1);
});

test('what was decided on the website while the desk stood still is on the card after the start', async () => {
  desk = await openDesk();
  const orderId = await buyerAsks();
  await desk.stops();
  for (const id of desk.ebay.world.cancellations.keys()) desk.ebay.website.rejects(id);
  await desk.passes(HOUR);
  await desk.starts();
  await desk.passes(2 * MINUTE);
  expect(desk.sam.reads({ in: '#support' })[0]).toContain('Declined');
  expect(cards(orderId)).toHaveLength(1);
});

test('an undo window survives a restart: it can be undone in time', async () => {
  desk = await openDesk(withUndo);
  const orderId = await buyerAsks();
  await desk.ana.presses('Cancel & refund $39.90', { in: '#support' });
  await desk.passes(MINUTE);
  await desk.stops();
  await desk.starts();
  await desk.ana.presses('Undo', { in: '#support' });
  await desk.passes(6 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0 });
  expect(desk.sam.reads({ in: '#support' }).join('\n')).toContain('Nothing was sent to eBay');
});

test('an undo window that ends while the desk stands still is acted on after the start, once', async () => {
  desk = await openDesk(withUndo);
  const orderId = await buyerAsks();
  await desk.ana.presses('Cancel & refund $39.90', { in: '#support' });
  await desk.passes(MINUTE);
  await desk.stops();
  await desk.passes(20 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0 });
  await desk.starts();
  await desk.passes(6 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1, refunds: 1 });
});

test('work that a stop caught between eBay and its answer is ended by the next start', async () => {
  desk = await openDesk();
  const orderId = await buyerAsks();
  desk.ebay.faults.next({ kind: 'hang-after', call: 'approveCancellation' });
  await desk.ana.presses('Cancel & refund $39.90', { in: '#support' });
  await desk.passes(SECOND);
  await desk.stops();
  await desk.starts();
  await desk.passes(6 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1, refunds: 1 });
  expect(desk.sam.reads({ in: '#support' }).join('\n')).toContain('Done: Cancel &amp; refund $39.90');
});

test('a command still works after the start', async () => {
  desk = await openDesk();
  await desk.stops();
  await desk.starts();
  expect(await told(desk, desk.ana, '/cancellation help')).toContain('/cancellation check');
});
