import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BuyerRequest } from '../../src/desk/buyer-request';
import { fromCancellation } from '../../src/desk/cancellations/from-cancellation';
import { fromCase, fromCaseRow } from '../../src/desk/cases/from-case';
import { fromInquiry, fromInquiryRow } from '../../src/desk/inquiries/from-inquiry';
import { fromOrder } from '../../src/desk/orders/order';
import { fromReturn } from '../../src/desk/returns/from-return';
import { refundTerms } from '../../src/desk/returns/refund-terms';
import { getCancellation, searchCancellations } from '../../src/ebay/calls/cancellation';
import { getCase, searchCases } from '../../src/ebay/calls/casemanagement';
import { getInquiry, searchInquiries } from '../../src/ebay/calls/inquiry';
import { getOrder } from '../../src/ebay/calls/order';
import { getReturn, searchReturns } from '../../src/ebay/calls/return';
import { readBody } from '../../src/ebay/reply';
import { mutated } from '../ebay/mutated-body';
import { clientOf } from '../sim/ebay/client';
import { deskStory, MAIN } from './desk-story';

const sample = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, '../ebay/samples', `${name}.response.1.json`), 'utf8'));

/** What eBay says, as the desk reads it, whatever was done to the body. */
const READERS: Readonly<Record<string, (body: string) => BuyerRequest[]>> = {
  getCancellation: (body) => {
    const { cancelDetail } = readBody(getCancellation, body).parsed;
    return cancelDetail === undefined ? [] : [fromCancellation(MAIN, cancelDetail)];
  },
  searchCancellations: (body) =>
    readBody(searchCancellations, body).parsed.cancellations.map((row) => fromCancellation(MAIN, row)),
  getReturn: (body) => {
    const wire = { id: '5', ...readBody(getReturn, body).parsed };
    refundTerms(wire);
    return [fromReturn(MAIN, wire)];
  },
  searchReturns: (body) => readBody(searchReturns, body).parsed.members.map((summary) => fromReturn(MAIN, { summary })),
  getInquiry: (body) => [fromInquiry(MAIN, readBody(getInquiry, body).parsed, '5')],
  searchInquiries: (body) => readBody(searchInquiries, body).parsed.members.map((row) => fromInquiryRow(MAIN, row)),
  getCase: (body) => [fromCase(MAIN, readBody(getCase, body).parsed, '5')],
  searchCases: (body) => readBody(searchCases, body).parsed.members.map((row) => fromCaseRow(MAIN, row)),
};

const read = (call: string, body: unknown): BuyerRequest[] => READERS[call]?.(JSON.stringify(body)) ?? [];

test.each(['getCancellation', 'searchCancellations', 'getReturn', 'getInquiry', 'searchCases'])(
  'eBay’s own sample of %s is shown with its id and its amount',
  (call) => {
    const requests = read(call, sample(call));
    expect(requests.length).toBeGreaterThan(0);
    for (const request of requests) {
      expect(BuyerRequest.parse(request)).toEqual(request);
      expect(request.id).toMatch(/^5\*+\d$/);
      const words = [request.amount?.amount, ...request.details.map((detail) => detail.words)].join(' ');
      expect(words).toMatch(/\d/);
    }
  },
);

test('a body bent in any way becomes a request that can be kept and drawn', async () => {
  const { ebay } = await deskStory();
  const client = await bodiesOf(ebay);
  for (const [call, body] of client) {
    await fc.assert(
      fc.asyncProperty(mutated(body), async (bent) => {
        if (typeof bent !== 'object' || bent === null || Array.isArray(bent)) return;
        for (const request of read(call, bent)) {
          expect(BuyerRequest.safeParse(request).error).toBeUndefined();
          expect(request.id).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  }
});

test('an order bent in any way is read or left out, never a crash', () => {
  const order = {
    orderId: '12-34567-89012',
    legacyOrderId: '110000000001-220000000001',
    buyer: { username: 'lena.k' },
    lineItems: [
      {
        legacyItemId: '110000000001',
        lineItemId: '1',
        title: 'Lamp',
        quantity: 1,
        lineItemCost: { value: '9.90', currency: 'USD' },
      },
    ],
    pricingSummary: { total: { value: '9.90', currency: 'USD' } },
    paymentSummary: { refunds: [{ refundId: '1', amount: { value: '1', currency: 'USD' } }] },
    cancelStatus: { cancelRequests: [{ cancelRequestId: '5' }] },
  };
  fc.assert(
    fc.property(mutated(order), (bent) => {
      if (typeof bent !== 'object' || bent === null || Array.isArray(bent)) return;
      const found = fromOrder(readBody(getOrder, JSON.stringify(bent)).parsed);
      expect(found === undefined || found.key.length > 0).toBe(true);
    }),
  );
});

/** Full bodies of every kind, as the simulated eBay sends them. */
const bodiesOf = async (
  ebay: Awaited<ReturnType<typeof deskStory>>['ebay'],
): Promise<(readonly [string, unknown])[]> => {
  const cancellation = ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId, reason: 'ORDER_MISTAKE' });
  const back = ebay.buyer.opensReturn({ orderId: ebay.sells().orderId, comments: 'Broken' });
  const lost = ebay.buyer.opensInquiry({ orderId: ebay.sells().orderId, comments: 'Where?' });
  const claim = ebay.buyer.escalatesInquiry(ebay.buyer.opensInquiry({ orderId: ebay.sells().orderId }));
  const seller = clientOf(ebay);
  const body = async (path: string, query = {}) => (await seller.get(path, query)).data as unknown;
  return [
    ['getCancellation', await body(`/cancellation/${cancellation}`)],
    ['searchCancellations', await body('/cancellation/search', { role: 'BUYER' })],
    ['getReturn', await body(`/return/${back}`)],
    ['searchReturns', await body('/return/search')],
    ['getInquiry', await body(`/inquiry/${lost}`)],
    ['searchInquiries', await body('/inquiry/search')],
    ['getCase', await body(`/casemanagement/${claim}`)],
    ['searchCases', await body('/casemanagement/search')],
  ];
};
