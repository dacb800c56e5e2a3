import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { returned } from './grounds';
import { pressed, submitted } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const card = () => desk.sam.reads({ in: '#support' })[0] ?? '';

const offers = async (answers: Record<string, unknown>) => {
  await desk.ana.presses('Offer partial refund', { in: '#support' });
  await desk.rest();
  await desk.ana.fillsIn(answers);
  await submitted(desk, desk.ana);
  await desk.passes(MINUTE);
};

const opens = async () => {
  desk = await openDesk();
  const ground = returned(desk.ebay);
  await desk.passes(2 * MINUTE);
  return ground;
};

test('the form warns that an offer can be made once, and eBay gets the amount and who keeps the item', async () => {
  const { id } = await opens();
  await desk.ana.presses('Offer partial refund', { in: '#support' });
  await desk.rest();
  expect(desk.ana.modalText()).toContain('An offer can be made once.');
  expect(desk.ana.modalText()).toContain('Less than the whole refund of $39.90.');
  await desk.ana.closes();
  await offers({ 'Amount to offer, in USD': '12.50', 'The item': ['The buyer keeps the item'] });
  const offer = desk.ebay.world.returns.get(id)?.offer;
  expect(offer).toMatchObject({ keepOriginalItem: true, amount: { currency: 'USD' } });
  expect(Number(offer?.amount.amount)).toBe(12.5);
  expect(card()).toContain('$12.50, and the buyer keeps the item');
});

test('after an offer that the buyer declined no second one can be made, neither by button nor by command', async () => {
  const { id, orderId } = await opens();
  await offers({ 'Amount to offer, in USD': '10' });
  desk.ebay.buyer.declinesPartialRefund(id);
  await desk.passes(10 * MINUTE);
  expect(card()).toContain('The buyer declined the partial refund');
  expect(card()).not.toContain('Offer partial refund');
  await desk.ana.types(`/return offer ${id}`, { in: '#support' });
  await desk.rest();
  expect(desk.ana.modalText()).toContain('eBay does not offer this now');
  expect(desk.ana.modal()?.submit).toBeFalsy();
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ partialRefundOffers: 1, refunds: 0 });
});

test('an offer of nothing, of the whole refund or more is refused under its field', async () => {
  const { orderId } = await opens();
  await desk.ana.presses('Offer partial refund', { in: '#support' });
  await desk.rest();
  await desk.ana.fillsIn({ 'Amount to offer, in USD': '39.90', 'Text to the buyer': 'We are sorry' });
  expect(await desk.ana.submits()).toMatchObject({ ok: false, errors: { amount: 'Must be 39.89 or less.' } });
  await desk.ana.fillsIn({ 'Amount to offer, in USD': '0' });
  expect(await desk.ana.submits()).toMatchObject({ ok: false, errors: { amount: 'Must be 0.01 or more.' } });
  expect(desk.ana.modal()).toBeDefined();
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ partialRefundOffers: 0 });
});

test('an accepted offer pays exactly the part, without another act of the seller', async () => {
  const { id, orderId } = await opens();
  await offers({ 'Amount to offer, in USD': '10' });
  desk.ebay.buyer.acceptsPartialRefund(id);
  await desk.passes(10 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({
    refunds: 1,
    refundedTotal: { amount: '10.00', currency: 'USD' },
  });
  expect(card()).toContain('Closed');
});

test('after an offer that the buyer declined the whole price can still be refunded', async () => {
  const { id, orderId } = await opens();
  await offers({ 'Amount to offer, in USD': '10' });
  desk.ebay.buyer.declinesPartialRefund(id);
  await desk.passes(10 * MINUTE);
  await pressed(desk, desk.ana, 'Refund $39.90');
  await submitted(desk, desk.ana);
  await desk.passes(10 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({
    refunds: 1,
    refundedTotal: { amount: '39.90', currency: 'USD' },
  });
});
