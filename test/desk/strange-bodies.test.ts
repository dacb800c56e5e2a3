import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BuyerRequest } from '../../src/desk/buyer-request';
import { fromOrder } from '../../src/desk/orders/order';
import { getOrder } from '../../src/ebay/calls/order';
import { readBody } from '../../src/ebay/reply';
import { mutated } from '../ebay/mutated-body';
import { deskStory } from './desk-story';
import { requestsIn } from './requests-in';
import { simulatedBodies } from './simulated-bodies';

const sample = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, '../ebay/samples', `${name}.response.1.json`), 'utf8'));

const read = (call: string, body: unknown): BuyerRequest[] => requestsIn(call, JSON.stringify(body));

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
  for (const [call, body] of Object.entries(await simulatedBodies(ebay))) {
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

test('rows without an id are requests of their own, the same ones each time, and say that their id is missing', async () => {
  const { ebay } = await deskStory();
  const bodies = await simulatedBodies(ebay);
  for (const call of ['searchCancellations', 'searchReturns', 'searchInquiries', 'searchCases']) {
    const text = JSON.stringify(bodies[call]);
    const bare = text.replace(/"(cancelId|returnId|inquiryId|caseId)":("[^"]*"|\d+),?/g, '').replaceAll(',}', '}');
    const all = requestsIn(call, text);
    const nameless = requestsIn(call, bare);
    expect(all.length).toBeGreaterThan(0);
    expect(nameless).toHaveLength(all.length);
    expect(new Set(nameless.map(({ id }) => id)).size).toBe(all.length);
    expect(requestsIn(call, bare)).toEqual(nameless);
    for (const { id, odd } of nameless) {
      expect(id).toMatch(/^without-an-id-[0-9a-f]{12}$/);
      expect(odd).toContain('Id missing');
    }
  }
});

test('a return without an id keeps the one it was given while its state changes', () => {
  const row = (state: string) => ({
    members: [{ orderId: '12-34567-89012', state, creationInfo: { creationDate: { value: '2026-11-22T10:00:00Z' } } }],
  });
  const [before, after] = [read('searchReturns', row('RETURN_REQUESTED')), read('searchReturns', row('CLOSED'))];
  expect(before[0]?.id).toMatch(/^without-an-id-/);
  expect(after[0]?.id).toBe(before[0]?.id);
});
