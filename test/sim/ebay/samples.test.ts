import { expect, test } from '@jest/globals';
import { account } from './accounts';
import { clientOf } from './client';
import { checkFields } from './description/body';
import type { Fields } from './description/field';
import { fromJson, toJson } from './json';
import { postOrderRoutes } from './routes';
import { samples, shapeOf } from './samples';
import { createEbaySimulator } from './simulator';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==';

test.each(samples().filter(({ kind }) => kind === 'request'))(
  "eBay's $name passes the description of its call",
  ({ call, body }) => {
    const described = postOrderRoutes.find(({ description }) => description.id === call)?.description.body;
    expect(typeof described).toBe('object');
    // The description of a call with a sample request is its fields.
    expect(() => checkFields(fromJson(toJson(body)), described as Fields)).not.toThrow();
  },
);

/** What only old samples hold: PayPal's transaction id, and the date for the buyer's confirmation that is no more. */
const OF_OLD = new Set(['extTransactionId: string', 'cancellations[].buyerResponseDueDate.value: string']);

const replies = async (): Promise<Record<string, unknown[]>> => {
  const ebay = createEbaySimulator({
    accounts: [account({ id: 'main' }), account({ id: 'buyer', role: 'buyer', username: 'lena.k' })],
  });
  const seller = clientOf(ebay);
  const sell = (marketplaceId = 'EBAY_US') => ebay.sells({ shippingCost: '3.50', marketplaceId }).orderId;
  const seen: Record<string, unknown[]> = {};
  const keep = async (call: string, reply: Promise<{ data: unknown }>) => {
    const { data } = await reply;
    seen[call] = [...(seen[call] ?? []), data];
    return data;
  };

  const declined = ebay.buyer.requestsCancellation({ orderId: sell() });
  await seller.post(`/cancellation/${declined}/reject`, { shipmentDate: { value: '2026-11-15T07:00:00.000Z' } });
  const asked = { legacyOrderId: sell(), cancelReason: 'BUYER_ASKED_CANCEL' };
  await keep('createCancellation', seller.post('/cancellation', asked));
  const own = ebay.website.cancels(sell());
  await keep('getCancellation', seller.get(`/cancellation/${own}`));

  const returnId = ebay.buyer.opensReturn({ orderId: sell('EBAY_DE'), reason: 'DEFECTIVE_ITEM' });
  await seller.post(`/return/${returnId}/decide`, { decision: 'APPROVE' });
  const upload = { fileName: 'label.png', data: PIXEL, filePurpose: 'LABEL_RELATED' };
  await keep('uploadReturnFile', seller.post(`/return/${returnId}/file/upload`, upload));
  const label = { labelAction: 'UPLOAD_LABEL', labelId: '8', carrierEnum: 'USPS', trackingNumber: '9' };
  await keep('addShippingLabelInfo', seller.post(`/return/${returnId}/add_shipping_label`, label));
  ebay.buyer.shipsReturn(returnId, '9');
  ebay.buyer.returnArrives(returnId);
  await keep(
    'getShipmentTrackingInfo',
    seller.get(`/return/${returnId}/tracking`, { carrier_used: 'USPS', tracking_number: '9' }),
  );
  const money = (value: number) => ({ value, currency: 'USD' });
  const refundDetail = {
    itemizedRefundDetail: [
      { refundAmount: money(39.9), refundFeeType: 'PURCHASE_PRICE' },
      { refundAmount: money(3.5), refundFeeType: 'ORIGINAL_SHIPPING' },
    ],
    totalAmount: money(43.4),
  };
  await keep('issueReturnRefund', seller.post(`/return/${returnId}/issue_refund`, { refundDetail }));

  const inquiryId = ebay.buyer.opensInquiry({ orderId: sell() });
  ebay.buyer.escalatesInquiry(ebay.buyer.opensInquiry({ orderId: sell() }));
  await keep('issueInquiryRefund', seller.post(`/inquiry/${inquiryId}/issue_refund`, {}));
  await keep('getInquiry', seller.get(`/inquiry/${inquiryId}`));
  await keep('searchCases', seller.get('/casemanagement/search'));
  ebay.buyer.requestsCancellation({ orderId: sell() });
  await ebay.clock.advance(4 * 86_400_000);
  await keep('getReturn', seller.get(`/return/${returnId}`));
  await keep('searchCancellations', seller.get('/cancellation/search', { role: 'BUYER' }));
  await keep('searchCancellations', seller.get('/cancellation/search'));
  return seen;
};

/** What eBay's samples and its own documents spell in more than one way: an id or an amount as number or text. */
const loose = (path: string): string => path.replace(/((Id|value): )(string|number)$/, '$1either');

test("Everything in eBay's sample responses is in the simulator's, with the same kinds of values", async () => {
  const seen = await replies();
  const missing = samples()
    .filter(({ kind }) => kind === 'response')
    .flatMap(({ name, call, body }) => {
      const shape = new Set((seen[call] ?? []).flatMap((each) => shapeOf(each)).map(loose));
      return shapeOf(body)
        .filter((path) => !OF_OLD.has(path) && !shape.has(loose(path)))
        .map((path) => `${name} ${path}`);
    });
  expect(missing).toEqual([]);
});
