import { expect, test } from '@jest/globals';
import { clientOf } from './client';
import { createEbaySimulator } from './simulator';

const DAY = 86_400_000;

const story = () => {
  const ebay = createEbaySimulator();
  const sold = ebay.sells({ shippingCost: '4.10' });
  const inquiryId = ebay.buyer.opensInquiry({ orderId: sold.orderId, comments: 'Where is it?' });
  const seller = clientOf(ebay);
  const read = async () => (await seller.get(`/inquiry/${inquiryId}`)).data;
  return { ebay, sold, inquiryId, seller, read };
};

test('A refund of an inquiry is always full, pending at first, and closes it', async () => {
  const { ebay, sold, inquiryId, seller, read } = story();
  const refund = await seller.post(`/inquiry/${inquiryId}/issue_refund`, { comments: { content: 'Sorry.' } });
  expect(refund.data).toEqual({ refundResult: { refundSource: 'INSTANT_REFUND', refundStatus: 'PENDING' } });
  expect((await seller.post(`/inquiry/${inquiryId}/issue_refund`, {})).status).toBe(400);
  await ebay.clock.advance(600_000);
  expect(await read()).toMatchObject({ status: 'CLOSED', state: 'CLOSED' });
  expect(ebay.effects.of(sold.orderId)).toMatchObject({ refunds: 1, refundedTotal: { amount: '44.00' } });
});

test('Search writes ids as integers and amounts as text; the inquiry itself writes ids as text and gaps as null', async () => {
  const { inquiryId, seller, read } = story();
  const [member] = (await seller.get('/inquiry/search')).data.members;
  expect(member).toMatchObject({ inquiryId: Number(inquiryId), claimAmount: { value: '44', currency: 'USD' } });
  expect(await read()).toMatchObject({ inquiryId, returnDetails: null, claimAmount: { value: 44 } });
});

test('Ids beyond 2^53 keep every digit on the wire', async () => {
  const ebay = createEbaySimulator();
  const line = { title: 'Lens', price: '1.00', itemId: '9007199254740993', transactionId: '1234567890123456789' };
  ebay.buyer.opensInquiry({ orderId: ebay.sells({ lines: [line] }).orderId });
  const { http, headers } = clientOf(ebay);
  const reply = await http.get('/post-order/v2/inquiry/search', {
    headers: await headers('IAF'),
    transformResponse: (text) => text,
  });
  expect(reply.data).toContain('"itemId":9007199254740993,"transactionId":1234567890123456789');
});

test('Shipment information needs carrier, date and number, or proof that eBay has them', async () => {
  const { ebay, sold, inquiryId, seller, read } = story();
  const path = `/inquiry/${inquiryId}/provide_shipment_info`;
  expect((await seller.post(path, { proofOfShipmentUploaded: true })).status).toBe(400);
  const shipment = {
    shippingCarrierName: 'FedEx',
    shippingDate: { value: '2026-11-14T10:00:00.000Z' },
    shippedWithTracking: 'true',
    trackingNumber: '77',
  };
  expect((await seller.post(path, { ...shipment, trackingNumber: '' })).status).toBe(400);
  expect((await seller.post(path, shipment)).status).toBe(200);
  expect(await read()).toMatchObject({ state: 'TRACKING_PROVIDED', status: 'WAITING_BUYER_RESPONSE' });
  expect(ebay.effects.of(sold.orderId).shipmentInfos).toBe(1);
});

test('A seller escalates only what was shipped, with a reason for sellers; the inquiry leaves its search for a case', async () => {
  const { ebay, sold, inquiryId, seller, read } = story();
  const path = `/inquiry/${inquiryId}/escalate`;
  const comments = { content: 'It was delivered.' };
  expect((await seller.post(path, { comments, escalateInquiryReason: 'SHIPPED_ITEM' })).status).toBe(400);
  ebay.website.ships(sold.orderId);
  expect((await seller.post(path, { comments, escalateInquiryReason: 'NO_REFUND' })).status).toBe(400);
  expect((await seller.post(path, { comments, escalateInquiryReason: 'SHIPPED_ITEM' })).status).toBe(200);
  expect((await read()).status).toBe('CLOSED_WITH_ESCALATION');
  expect((await seller.get('/inquiry/search')).data.totalNumberOfInquiries).toBe(0);
  expect((await seller.get('/casemanagement/search', { order_id: sold.orderId })).data.totalNumberOfCases).toBe(1);
});

test('A lost case can be appealed once; eBay answers two days later', async () => {
  const { ebay, inquiryId, seller } = story();
  const caseId = ebay.buyer.escalatesInquiry(inquiryId);
  const path = `/casemanagement/${caseId}/appeal`;
  const appeal = { comments: { content: 'Here is the proof of delivery.' } };
  expect((await seller.post(path, appeal)).status).toBe(400);
  ebay.website.ebayDecides(caseId, 'BUYER');
  expect((await seller.post(path, appeal)).status).toBe(200);
  expect((await seller.post(path, appeal)).status).toBe(400);
  await ebay.clock.advance(2 * DAY);
  expect((await seller.get(`/casemanagement/${caseId}`)).data.appealDetails).toMatchObject({
    eligibleForAppeal: false,
    appealStatus: 'DENIED',
    appealCloseReasonEnum: 'APPEAL_SELLER_DENIED',
  });
});

test('A buyer whose seller stays silent asks eBay to step in', async () => {
  const { ebay, read } = story();
  await ebay.clock.advance(6 * DAY);
  expect((await read()).status).toBe('CLOSED_WITH_ESCALATION');
  expect([...ebay.world.cases.values()][0]).toMatchObject({ escalateReason: 'SELLER_NORESPONSE' });
});
