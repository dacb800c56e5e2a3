import { expect, test } from '@jest/globals';
import { clientOf } from './client';
import type { FaultKind } from './faults';
import { createEbaySimulator } from './simulator';

const approval = async (kind: FaultKind) => {
  const ebay = createEbaySimulator();
  const seller = clientOf(ebay);
  const order = ebay.sells();
  const cancelId = ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await seller.get('/cancellation/search');
  ebay.faults.next({ call: 'approveCancellation', kind });
  const reply = seller.post(`/cancellation/${cancelId}/approve`).then(
    (response) => response.status,
    (error) => error.code,
  );
  return { ebay, order, reply, seller, cancelId };
};

test.each<[FaultKind, number | string, number]>([
  ['500-before', 500, 0],
  ['500-after', 500, 1],
  ['429', 429, 0],
  ['cut-before', 'ECONNRESET', 0],
  ['cut-after', 'ECONNRESET', 1],
  ['html', 200, 0],
  ['html-after', 200, 1],
  ['empty', 200, 0],
  ['empty-after', 200, 1],
  ['text-405', 405, 0],
])('The fault %s gives the client %s and has %d effects', async (kind, result, effects) => {
  const { ebay, order, reply } = await approval(kind);
  expect(await reply).toBe(result);
  expect(ebay.effects.of(order.orderId).approvals).toBe(effects);
});

test('A fault about one request leaves the others alone', async () => {
  const ebay = createEbaySimulator();
  const seller = clientOf(ebay);
  const opened = () => ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId });
  const [struck, spared] = [opened(), opened()];
  await seller.get('/cancellation/search');
  ebay.faults.next({ kind: '500-before', call: 'approveCancellation', about: struck });
  expect((await seller.post(`/cancellation/${spared}/approve`)).status).toBe(200);
  expect((await seller.post(`/cancellation/${struck}/approve`)).status).toBe(500);
});

test('A request that hangs is counted as unanswered until its timeout passes on the clock', async () => {
  const ebay = createEbaySimulator();
  const { http, headers } = clientOf(ebay);
  const sent = await headers('IAF');
  ebay.faults.next({ call: 'searchCancellations', kind: 'hang' });
  const reply = http.get('/post-order/v2/cancellation/search', { headers: sent, timeout: 30_000 }).catch((e) => e.code);
  await ebay.clock.advance(29_000);
  expect(ebay.unanswered()).toHaveLength(1);
  await ebay.clock.advance(1_000);
  expect(await reply).toBe('ECONNABORTED');
  expect(ebay.unanswered()).toEqual([]);
});

test('An aborted request ends at once', async () => {
  const ebay = createEbaySimulator();
  const { http, headers } = clientOf(ebay);
  const sent = await headers('IAF');
  ebay.faults.next({ kind: 'hang' });
  const abort = new AbortController();
  const reply = http.get('/post-order/v2/cancellation/search', { headers: sent, signal: abort.signal });
  setImmediate(() => abort.abort());
  await expect(reply).rejects.toMatchObject({ code: 'ERR_CANCELED' });
  expect(ebay.unanswered()).toEqual([]);
});

test('While reading back is delayed, readers see the state before the change', async () => {
  const { ebay, reply, seller, cancelId } = await approval('delayed-readback');
  expect(await reply).toBe(200);
  expect((await seller.get(`/cancellation/${cancelId}`)).data.cancelDetail.cancelState).toBe('APPROVAL_PENDING');
  await ebay.clock.advance(120_000);
  expect((await seller.get(`/cancellation/${cancelId}`)).data.cancelDetail.cancelState).toBe('REFUND_INITIATED');
});

test('Random faults strike the same requests in every run with the same seed', async () => {
  const run = async () => {
    const ebay = createEbaySimulator();
    const seller = clientOf(ebay);
    await seller.get('/cancellation/search');
    ebay.faults.random({ seed: 7, rate: 0.5, kinds: ['429', 'html'] });
    for (let count = 0; count < 20; count += 1) await seller.get('/cancellation/search');
    return ebay.requests.map((request) => request.fault ?? '-').join(' ');
  };
  const first = await run();
  expect(first).toContain('429');
  expect(await run()).toBe(first);
});

test('Over a socket the connection breaks after the effect, and a request that hangs ends with the server', async () => {
  const ebay = createEbaySimulator();
  const { headers } = clientOf(ebay);
  const sent = { ...(await headers('IAF')), 'content-length': '0' };
  const order = ebay.sells();
  const cancelId = ebay.buyer.requestsCancellation({ orderId: order.orderId });
  const server = await ebay.listen();
  ebay.faults.next({ call: 'approveCancellation', kind: 'cut-after' });
  const approve = fetch(`${server.url}/post-order/v2/cancellation/${cancelId}/approve`, {
    method: 'POST',
    headers: sent,
  });
  await expect(approve).rejects.toThrow();
  expect(ebay.effects.of(order.orderId).approvals).toBe(1);
  ebay.faults.next({ kind: 'hang' });
  const hanging = fetch(`${server.url}/post-order/v2/cancellation/${cancelId}`, { headers: await headers('IAF') });
  hanging.catch(() => {});
  while (ebay.unanswered().length === 0) await new Promise((resolve) => setImmediate(resolve));
  await server.close();
  await expect(hanging).rejects.toThrow();
});

test('A careless eBay pays a second time for an inquiry, so that a second call is seen in the money', async () => {
  const ebay = createEbaySimulator({ careless: true });
  const seller = clientOf(ebay);
  const order = ebay.sells();
  const inquiryId = ebay.buyer.opensInquiry({ orderId: order.orderId });
  for (let count = 0; count < 2; count += 1) await seller.post(`/inquiry/${inquiryId}/issue_refund`, {});
  expect(ebay.effects.of(order.orderId)).toMatchObject({ refunds: 2, refundedTotal: { amount: '79.80' } });
});
