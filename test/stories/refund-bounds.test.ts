import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { back, neverCame } from './grounds';
import { submitted } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const bodies = (call: string) =>
  desk.ebay.requests.filter((request) => request.call === call).map(({ body }) => JSON.parse(body));

const opensRefund = async (reason: string) => {
  desk = await openDesk();
  const ground = back(desk.ebay, reason);
  await desk.passes(2 * MINUTE);
  await desk.ana.presses('Refund $39.90', { in: '#support' });
  await desk.rest();
  return ground;
};

const sends = async () => {
  await submitted(desk, desk.ana);
  await desk.passes(MINUTE);
};

test('an allowed deduction is chosen from what eBay lists, and exactly what is left is paid', async () => {
  const { orderId } = await opensRefund('NO_LONGER_NEED_ITEM');
  expect(desk.ana.modalText()).toContain('eBay suggests *$39.90* in all');
  await desk.ana.fillsIn({ 'Item price': '$33.92, 15% deducted' });
  await sends();
  expect(desk.ebay.effects.of(orderId)).toMatchObject({
    refunds: 1,
    refundedTotal: { amount: '33.92', currency: 'USD' },
  });
});

test('a part beyond eBay’s bounds is refused under its field, and what was typed beside it stays', async () => {
  const { orderId } = await opensRefund('NO_LONGER_NEED_ITEM');
  expect(desk.ana.modalText()).toContain('$0.00 to $25.00');
  await desk.ana.fillsIn({ 'Return shipping': '25.01', 'Text to the buyer': 'Sorry for the trouble' });
  expect(await desk.ana.submits()).toMatchObject({
    ok: false,
    errors: { 'line:RETURN_SHIPPING': 'Must be 25 or less.' },
  });
  await desk.ana.fillsIn({ 'Return shipping': '10.005' });
  expect(await desk.ana.submits()).toMatchObject({
    ok: false,
    errors: { 'line:RETURN_SHIPPING': expect.stringContaining('at most 2 decimal places') },
  });
  expect(desk.ana.modal()).toBeDefined();
  expect(bodies('issueReturnRefund')).toEqual([]);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ refunds: 0 });
});

test('what eBay fixes can only be refunded as eBay says', async () => {
  await opensRefund('DEFECTIVE_ITEM');
  expect(desk.ana.modalText()).toContain('$39.90, fixed by eBay');
  expect(desk.ana.modalText()).not.toContain('deducted');
});

test('parts are added up to the cent', async () => {
  const { orderId } = await opensRefund('NO_LONGER_NEED_ITEM');
  await desk.ana.fillsIn({ 'Item price': '$35.91, 10% deducted', 'Return shipping': '4.19' });
  await sends();
  expect(bodies('issueReturnRefund')[0]?.refundDetail.totalAmount).toMatchObject({ currency: 'USD' });
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ refundedTotal: { amount: '40.10', currency: 'USD' } });
});

test('an item that never came is refunded in full only: no amount is asked for, none is sent', async () => {
  desk = await openDesk();
  const { orderId } = neverCame(desk.ebay);
  await desk.passes(2 * MINUTE);
  await desk.ana.presses('Refund $39.90', { in: '#support' });
  await desk.rest();
  expect(desk.ana.modalText()).toContain('eBay knows no smaller refund here');
  expect(desk.ana.modal()?.blocks.filter(({ type }) => type === 'input')).toHaveLength(1);
  await sends();
  expect(JSON.stringify(bodies('issueInquiryRefund'))).not.toMatch(/amount/i);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ refundedTotal: { amount: '39.90', currency: 'USD' } });
});
