import { expect, test } from '@jest/globals';
import { account } from './accounts';
import { clientOf } from './client';
import { handMovedClock } from './clock';
import { createEbaySimulator } from './simulator';

const HOUR = 3_600_000;

const story = (options: Parameters<typeof createEbaySimulator>[0] = {}) => {
  const ebay = createEbaySimulator(options);
  return { ebay, seller: clientOf(ebay), order: ebay.sells() };
};

test('A buyer request that the seller approves is refunded once, first pending and then closed with a refund', async () => {
  const { ebay, seller, order } = story();
  const cancelId = ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });

  const approved = await seller.post(`/cancellation/${cancelId}/approve`);
  expect(approved.status).toBe(200);
  expect(approved.data).toBe('');

  const pending = (await seller.get(`/cancellation/${cancelId}`)).data.cancelDetail;
  expect(pending).toMatchObject({ cancelState: 'REFUND_PENDING', cancelStatus: 'CANCEL_PENDING' });
  expect(pending.moneyMovementInfo[0].status).toBe('PENDING');

  await ebay.clock.advance(HOUR);
  const closed = (await seller.get(`/cancellation/${cancelId}`)).data.cancelDetail;
  expect(closed).toMatchObject({
    cancelState: 'CLOSED',
    cancelStatus: 'CANCEL_CLOSED_WITH_REFUND',
    cancelCloseReason: 'FULL_REFUNDED',
    requestRefundAmount: { value: 39.9, currency: 'USD' },
  });
  expect(ebay.effects.of(order.orderId)).toMatchObject({
    approvals: 1,
    refunds: 1,
    refundedTotal: { amount: '39.90', currency: 'USD' },
  });
});

test('A second approval is refused and moves no money, unless this eBay is told to be careless', async () => {
  for (const careless of [false, true]) {
    const { ebay, seller, order } = story({ careless });
    const cancelId = ebay.buyer.requestsCancellation({ orderId: order.orderId });
    await seller.post(`/cancellation/${cancelId}/approve`);
    const again = await seller.post(`/cancellation/${cancelId}/approve`);
    expect(again.status).toBe(careless ? 200 : 400);
    expect(ebay.effects.of(order.orderId).refunds).toBe(careless ? 2 : 1);
  }
});

test('Left alone, a paid request is declined after the third Pacific day and an unpaid one is closed for the buyer', async () => {
  const { ebay, seller, order } = story();
  const unpaid = ebay.sells({ paid: false });
  const paidRequest = ebay.buyer.requestsCancellation({ orderId: order.orderId });
  const unpaidRequest = ebay.buyer.requestsCancellation({ orderId: unpaid.orderId });

  const open = (await seller.get(`/cancellation/${paidRequest}`)).data.cancelDetail;
  expect(open.sellerResponseDueDate.value).toBe('2026-11-20T07:59:59.000Z');
  await ebay.clock.moveTo(new Date('2026-11-20T09:00:00Z'));

  expect((await seller.get(`/cancellation/${paidRequest}`)).data.cancelDetail).toMatchObject({
    cancelStatus: 'CANCEL_REJECTED',
    cancelCloseReason: 'SELLER_APPROVE_TIMEOUT_PAID',
  });
  expect((await seller.get(`/cancellation/${unpaidRequest}`)).data.cancelDetail).toMatchObject({
    cancelStatus: 'CANCEL_CLOSED_FOR_COMMITMENT',
    cancelCloseReason: 'SELLER_APPROVE_TIMEOUT_UNPAID',
  });
  expect(ebay.effects.of(order.orderId).refunds).toBe(0);
});

test('Search shows requests by who asked, the seller when nobody is named, and an id switches other filters off', async () => {
  const { ebay, seller, order } = story();
  const cancelId = ebay.buyer.requestsCancellation({ orderId: order.orderId });

  expect((await seller.get('/cancellation/search')).data).toEqual({ cancellations: [], total: 0 });
  const asked = (await seller.get('/cancellation/search', { role: 'BUYER' })).data;
  expect(asked.cancellations.map((each: { cancelId: string }) => each.cancelId)).toEqual([cancelId]);
  expect(asked.paginationOutput).toEqual({ offset: 1, limit: 10, totalPages: 1, totalEntries: 1 });
  expect((await seller.get('/cancellation/search', { cancel_id: cancelId })).data.total).toBe(1);
  expect((await seller.get('/cancellation/search', { limit: '501' })).data.errorMessage.error[0].errorId).toBe(1401);
});

test('An order that cannot be cancelled answers a 2xx without a cancelId, with the reasons', async () => {
  const { ebay, seller, order } = story();
  ebay.website.ships(order.orderId);
  const refused = await seller.post('/cancellation', {
    legacyOrderId: order.orderId,
    cancelReason: 'OUT_OF_STOCK_OR_CANNOT_FULFILL',
  });
  expect(refused.status).toBe(200);
  expect(refused.data.cancelId).toBeUndefined();
  expect(refused.data.orderEligibilityResult).toMatchObject({ eligible: 'false', failureReason: ['SHIPPED_ORDER'] });
});

test('A seller cancels by either spelling of the order id, and the reply spells it the other way', async () => {
  const { ebay, seller, order } = story();
  const line = order.lines[0];
  const created = await seller.post('/cancellation', {
    legacyOrderId: `${line?.itemId}-${line?.transactionId}`,
    cancelReason: 'BUYER_ASKED_CANCEL',
  });
  expect(created.data.cancelId).toMatch(/^\d{10}$/);
  expect(created.data.orderEligibilityResult.legacyOrderId).toBe(order.orderId);
  expect(ebay.effects.of(order.orderId)).toMatchObject({ cancellationsCreated: 1, refunds: 1 });
});

test('The confirm call is served until March 2026 and gone afterwards', async () => {
  const ebay = createEbaySimulator({ clock: handMovedClock({ start: new Date('2026-03-01T12:00:00Z') }) });
  const order = ebay.sells();
  const cancelId = ebay.website.cancels(order.orderId);
  const buyer = clientOf(ebay, 'buyer');
  expect((await buyer.post(`/cancellation/${cancelId}/confirm`, {})).status).toBe(200);
  await ebay.clock.moveTo(new Date('2026-03-02T00:00:00Z'));
  const late = await clientOf(ebay, 'buyer').post(`/cancellation/${cancelId}/confirm`, {});
  expect(late.status).toBe(410);
});

test("The order knows its cancellation requests and refunds; another seller's token does not see it", async () => {
  const ebay = createEbaySimulator({ accounts: [account({ id: 'main' }), account({ id: 'second' })] });
  const order = ebay.sells();
  const cancelId = ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  const shown = (await clientOf(ebay).order(`/${order.orderId}`)).data;
  expect(shown.cancelStatus).toMatchObject({
    cancelState: 'IN_PROGRESS',
    cancelRequests: [{ cancelRequestId: cancelId }],
  });
  expect((await clientOf(ebay, 'second').order(`/${order.orderId}`)).status).toBe(404);
  expect((await clientOf(ebay, 'second').get(`/cancellation/${cancelId}`)).status).toBe(403);
});
