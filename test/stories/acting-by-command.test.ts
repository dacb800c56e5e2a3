import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { pressed, submitted, told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const opensForm = async (text: string): Promise<string> => {
  await desk.ana.types(text, { in: '#support' });
  await desk.rest();
  return desk.ana.modalText();
};

test('an agent cancels an order with a reason chosen in a form, and it is refunded once', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  expect(await opensForm(`/cancellation cancel ${order.orderId}`)).toContain('Counts as a defect on your record');
  await desk.ana.fillsIn({ 'Why is it cancelled?': 'The buyer asked to cancel' });
  await submitted(desk, desk.ana);
  await desk.passes(10 * MINUTE);
  expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ cancellationsCreated: 1, refunds: 1 });
  const [cancellation] = desk.ebay.world.cancellations.values();
  expect(cancellation).toMatchObject({ cancelReason: 'BUYER_ASKED_CANCEL', requestorType: 'SELLER' });
  expect(desk.sam.reads({ in: '#support' }).join('\n')).toContain('Done: Cancel order');
});

test('the form wants a reason before it is sent', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  await opensForm(`/cancellation cancel ${order.orderId}`);
  await desk.ana.submits();
  await desk.rest();
  expect(desk.ana.modal()).toBeDefined();
  expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ cancellationsCreated: 0 });
});

test('the form of an order that cannot be cancelled says why and has nothing to send', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  desk.ebay.website.ships(order.orderId);
  const form = await opensForm(`/cancellation cancel ${order.orderId}`);
  expect(form).toContain('cannot be cancelled now');
  expect(form).toContain('The order was already shipped');
  expect(desk.ana.modal()?.submit).toBeFalsy();
});

test('a typed approval shows first what it will do, and one press does it', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);
  const preview = await told(desk, desk.ana, `/cancellation approve ${order.orderId}`);
  expect(preview).toContain('$39.90, the whole order');
  expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ approvals: 0 });
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(10 * MINUTE);
  expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ approvals: 1, refunds: 1 });
});

test('declining with ship date and tracking number tells eBay both', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  const id = desk.ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);
  expect(await opensForm(`/cancellation decline ${id}`)).toContain('This cannot be undone');
  await desk.ana.fillsIn({ 'Shipped on': '2026-11-15', 'Tracking number': '9400111899223100000000' });
  await submitted(desk, desk.ana);
  await desk.passes(MINUTE);
  expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ declines: 1, refunds: 0 });
  expect(desk.ebay.world.cancellations.get(id)).toMatchObject({
    cancelStatus: 'CANCEL_REJECTED',
    trackingNumber: '9400111899223100000000',
  });
  expect(desk.ebay.world.cancellations.get(id)?.shipmentDate?.toISOString()).toContain('2026-11-15');
  const [card, receipt] = desk.sam.reads({ in: '#support' });
  expect(card).toContain('Buyer asks to cancel: Declined');
  expect(receipt).toContain('Done: Decline');
});

test('declining needs no tracking number', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await desk.passes(2 * MINUTE);
  await desk.ana.presses('Decline', { in: '#support' });
  await desk.rest();
  await submitted(desk, desk.ana);
  await desk.passes(MINUTE);
  expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ declines: 1 });
});

test('showing one cancellation tells its state, its money and what can be done', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  const id = desk.ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);
  for (const spelling of [id, order.orderId]) {
    const shown = await told(desk, desk.ana, `/cancellation show ${spelling}`);
    expect(shown).toContain('Ordered by mistake');
    expect(shown).toContain('Waiting for your answer');
    expect(shown).toContain(id);
    expect(shown).toContain('Decline');
  }
});

test('a long list comes in pages of ten that are turned in place', async () => {
  desk = await openDesk();
  for (let number = 0; number < 23; number += 1) {
    const order = desk.ebay.sells();
    desk.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  }
  const first = await told(desk, desk.ana, '/cancellation list', '@app');
  expect(first).toContain('1 to 10 of 23');
  expect(first).not.toContain('Previous page');
  expect(await pressed(desk, desk.ana, 'Next page', '@app')).toContain('11 to 20 of 23');
  expect(await pressed(desk, desk.ana, 'Next page', '@app')).toContain('21 to 23 of 23');
  expect(await pressed(desk, desk.ana, 'Previous page', '@app')).toContain('11 to 20 of 23');
});

test('a list is narrowed by side and by state, and refuses words it does not know', async () => {
  desk = await openDesk();
  const asked = desk.ebay.sells();
  const cancelled = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: asked.orderId });
  desk.ebay.website.cancels(cancelled.orderId);
  await desk.passes(10 * MINUTE);
  const byBuyer = await told(desk, desk.ana, '/cancellation list all buyer');
  expect(byBuyer).toContain(asked.orderId);
  expect(byBuyer).not.toContain(cancelled.orderId);
  const bySeller = await told(desk, desk.ana, '/cancellation list all seller');
  expect(bySeller).toContain(cancelled.orderId);
  expect(bySeller).not.toContain(asked.orderId);
  expect(await told(desk, desk.ana, '/cancellation list tomorrow')).toContain('does not know the filter “tomorrow”');
});

test('when several requests match, the desk asks which one is meant', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  const first = desk.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await desk.passes(2 * MINUTE);
  desk.ebay.website.rejects(first);
  await desk.passes(10 * MINUTE);
  const second = desk.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await desk.passes(2 * MINUTE);
  const question = await told(desk, desk.ana, `/cancellation show ${order.orderId}`);
  expect(question).toContain('2 requests match. Which one did you mean?');
  expect(question).toContain(first);
  expect(question).toContain(second);
});
