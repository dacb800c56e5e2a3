import { expect, test } from '@jest/globals';
import { clientOf } from './client';
import { createEbaySimulator, type SimulatorOptions } from './simulator';
import type { NewOrder } from './world/new-order';

const DAY = 86_400_000;
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==';

const story = (reason: string, order: NewOrder = {}, options: SimulatorOptions = {}) => {
  const ebay = createEbaySimulator(options);
  const sold = ebay.sells({ shippingCost: '4.25', tax: '3.10', ...order });
  const returnId = ebay.buyer.opensReturn({ orderId: sold.orderId, reason, comments: 'The zoom is stuck.' });
  const seller = clientOf(ebay);
  const read = async () => (await seller.get(`/return/${returnId}`)).data;
  const options$ = async () =>
    (await read()).summary.sellerAvailableOptions.map((each: { actionType: string }) => each.actionType);
  return { ebay, sold, returnId, seller, read, options: options$ };
};

const refundOf = (price: number, shipping?: number) => ({
  refundDetail: {
    itemizedRefundDetail: [
      { refundAmount: { value: price, currency: 'USD' }, refundFeeType: 'PURCHASE_PRICE' },
      ...(shipping ? [{ refundAmount: { value: shipping, currency: 'USD' }, refundFeeType: 'ORIGINAL_SHIPPING' }] : []),
    ],
    totalAmount: { value: (price * 100 + (shipping ?? 0) * 100) / 100, currency: 'USD' },
  },
});

test('A defective item goes the long way: approved, shipped, received, refunded once, closed', async () => {
  const { ebay, sold, returnId, seller, read, options } = story('DEFECTIVE_ITEM');
  expect(await options()).not.toContain('SELLER_DECLINE_REQUEST');
  expect((await read()).summary).toMatchObject({
    state: 'RETURN_REQUESTED',
    sellerResponseDue: { activityDue: 'SELLER_APPROVE_REQUEST', respondByDate: { value: '2026-11-20T07:59:59.000Z' } },
    creationInfo: { reasonType: 'SNAD' },
  });
  expect((await seller.post(`/return/${returnId}/decide`, { decision: 'APPROVE' })).data).toEqual({});
  expect((await read()).summary.state).toBe('ITEM_READY_TO_SHIP');
  ebay.buyer.shipsReturn(returnId);
  expect((await seller.post(`/return/${returnId}/mark_as_received`, {})).status).toBe(200);
  const refund = await seller.post(`/return/${returnId}/issue_refund`, refundOf(39.9, 4.25));
  expect(refund.data).toEqual({ refundStatus: 'PENDING' });
  expect((await seller.post(`/return/${returnId}/issue_refund`, refundOf(39.9, 4.25))).status).toBe(400);
  await ebay.clock.advance(600_000);
  const { summary, detail } = await read();
  expect(summary).toMatchObject({ state: 'CLOSED', status: 'CLOSED', sellerAvailableOptions: [] });
  expect(detail.refundInfo.actualRefundDetail).toMatchObject({
    refundStatus: 'SUCCESS',
    actualRefund: { totalAmount: { value: 44.15 } },
  });
  expect(ebay.effects.of(sold.orderId)).toMatchObject({ refunds: 1, refundedTotal: { amount: '44.15' } });
});

test('A refund whose parts do not add up, or leave the bounds, is refused and moves nothing', async () => {
  const { ebay, sold, returnId, seller } = story('DEFECTIVE_ITEM');
  const wrong = refundOf(39.9, 4.25);
  wrong.refundDetail.totalAmount.value = 44;
  expect((await seller.post(`/return/${returnId}/issue_refund`, wrong)).status).toBe(400);
  expect((await seller.post(`/return/${returnId}/issue_refund`, refundOf(20, 4.25))).status).toBe(400);
  expect(ebay.effects.of(sold.orderId).refunds).toBe(0);
});

test('A used item after a change of mind may be refunded down to half its price once it is back', async () => {
  const { ebay, returnId, seller, read } = story('NO_LONGER_NEED_ITEM');
  await seller.post(`/return/${returnId}/decide`, { decision: 'APPROVE' });
  ebay.buyer.shipsReturn(returnId);
  ebay.buyer.returnArrives(returnId);
  const [price] = (await read()).detail.refundInfo.estimatedRefundDetail.itemizedRefundDetails;
  expect(price).toMatchObject({ minAmount: { value: 19.95 }, maxAmount: { value: 39.9 } });
  expect((await seller.post(`/return/${returnId}/issue_refund`, refundOf(19.95))).status).toBe(200);
});

test('A partial refund is offered once; the buyer declines it and the request is open again', async () => {
  const { ebay, returnId, seller, read, options } = story('NO_LONGER_NEED_ITEM');
  const offer = { decision: 'OFFER_PARTIAL_REFUND', partialRefundAmount: { value: 10, currency: 'USD' } };
  expect((await seller.post(`/return/${returnId}/decide`, offer)).status).toBe(200);
  expect((await read()).summary.state).toBe('PARTIAL_REFUND_REQUESTED');
  ebay.buyer.declinesPartialRefund(returnId);
  expect(await options()).toEqual(expect.arrayContaining(['SELLER_APPROVE_REQUEST', 'SELLER_DECLINE_REQUEST']));
  expect((await seller.post(`/return/${returnId}/decide`, offer)).status).toBe(400);
});

test('An accepted partial refund moves its amount and closes the return', async () => {
  const { ebay, sold, returnId, seller, read } = story('NO_LONGER_NEED_ITEM');
  const partialRefundAmount = { value: 10.5, currency: 'USD' };
  await seller.post(`/return/${returnId}/decide`, { decision: 'OFFER_PARTIAL_REFUND', partialRefundAmount });
  ebay.buyer.acceptsPartialRefund(returnId);
  await ebay.clock.advance(600_000);
  expect((await read()).detail.closeInfo.returnCloseReason).toBe('PARTIALLY_REFUNDED');
  expect(ebay.effects.of(sold.orderId).refundedTotal).toEqual({ amount: '10.50', currency: 'USD' });
});

test('Where RMA numbers are required an approval without one waits for it', async () => {
  const ebay = createEbaySimulator();
  const seller = clientOf(ebay);
  await seller.post('/return/preference', { rmaRequired: true });
  const returnId = ebay.buyer.opensReturn({ orderId: ebay.sells().orderId, reason: 'WRONG_SIZE' });
  await seller.post(`/return/${returnId}/decide`, { decision: 'APPROVE' });
  expect((await seller.get(`/return/${returnId}`)).data.summary.state).toBe('RMA_PENDING');
  await seller.post(`/return/${returnId}/decide`, { decision: 'PROVIDE_RMA', RMANumber: 'R-77' });
  const { summary, detail } = (await seller.get(`/return/${returnId}`)).data;
  expect([summary.state, detail.RMANumber]).toEqual(['ITEM_READY_TO_SHIP', 'R-77']);
});

test('In Germany the seller brings the label: a file is uploaded, then published with it', async () => {
  const { returnId, seller, read } = story('DEFECTIVE_ITEM', { marketplaceId: 'EBAY_DE' });
  await seller.post(`/return/${returnId}/decide`, { decision: 'APPROVE' });
  expect((await read()).summary.state).toBe('RETURN_LABEL_REQUESTED');
  const file = { fileName: 'label.png', data: PIXEL, filePurpose: 'LABEL_RELATED' };
  const { fileId } = (await seller.post(`/return/${returnId}/file/upload`, file)).data;
  const label = { labelAction: 'UPLOAD_LABEL', fileId, carrierEnum: 'DHL', trackingNumber: '0034' };
  expect((await seller.post(`/return/${returnId}/add_shipping_label`, label)).data.trackingNumber).toBe('0034');
  expect((await seller.get(`/return/${returnId}/files`)).data.files[0]).toMatchObject({
    fileId,
    fileStatus: 'PUBLISHED',
  });
  const tracking = { carrier_used: 'DHL', tracking_number: '0034' };
  expect((await seller.get(`/return/${returnId}/tracking`, tracking)).data.trackingStatus).toBe('CREATED');
});

test('Silence: a change of mind is accepted by eBay, a defective item becomes a case that eBay decides for the buyer', async () => {
  const remorse = story('NO_LONGER_NEED_ITEM');
  const snad = story('DEFECTIVE_ITEM');
  for (const { ebay } of [remorse, snad]) await ebay.clock.advance(5 * DAY);
  expect((await remorse.read()).summary.state).toBe('ITEM_READY_TO_SHIP');
  const { summary } = await snad.read();
  expect(summary).toMatchObject({ status: 'ESCALATED', sellerAvailableOptions: [] });
  const { caseId } = summary.escalationInfo;
  expect((await snad.seller.get(`/casemanagement/${caseId}`)).data).toMatchObject({
    caseType: 'RETURN',
    status: 'OPEN',
  });
  await snad.ebay.clock.advance(2 * DAY);
  expect((await snad.seller.get(`/casemanagement/${caseId}`)).data).toMatchObject({
    status: 'CS_CLOSED',
    appealDetails: { eligibleForAppeal: true },
  });
  expect(snad.ebay.effects.of(snad.sold.orderId)).toMatchObject({ refunds: 1, refundsRequested: 0 });
});

test('A failed refund can be tried again', async () => {
  const { ebay, returnId, seller, options } = story('DEFECTIVE_ITEM', { refundOutcome: 'fails' });
  await seller.post(`/return/${returnId}/issue_refund`, refundOf(39.9, 4.25));
  await ebay.clock.advance(600_000);
  expect(await options()).toContain('SELLER_RETRY_REFUND');
});

test('Search counts by filter, sorts with an encoded plus, and finds by order in either spelling', async () => {
  const { sold, returnId, seller } = story('DEFECTIVE_ITEM');
  const due = (await seller.get('/return/search', { return_state: 'SELLER_ACTION_DUE', sort: '+FILING_DATE' })).data;
  expect(due.members.map((each: { returnId: string }) => each.returnId)).toEqual([returnId]);
  expect(due.countSummary).toContainEqual({ type: 'SELLER_ACTION_DUE', count: 1 });
  expect((await seller.get('/return/search?sort=+FILING_DATE')).status).toBe(400);
  const line = sold.lines[0];
  const byOrder = await seller.get('/return/search', { order_id: `${line?.itemId}-${line?.transactionId}` });
  expect(byOrder.data.members).toHaveLength(1);
});
