import { expect, test } from '@jest/globals';
import { basic, clientOf } from './client';
import { createEbaySimulator } from './simulator';

const POST_ORDER = '/post-order/v2/cancellation/search';

test('A wrong path or verb answers 405 with empty plain text', async () => {
  const ebay = createEbaySimulator();
  const { http, headers } = clientOf(ebay);
  const reply = await http.delete(POST_ORDER, { headers: await headers('IAF') });
  expect([reply.status, reply.headers['content-type'], reply.data]).toEqual([405, 'text/plain', '']);
});

test('Post-Order refuses Bearer and Fulfillment refuses IAF, with the body of the OAuth layer', async () => {
  const ebay = createEbaySimulator();
  const { http, headers } = clientOf(ebay);
  const bearer = await http.get(POST_ORDER, { headers: await headers('Bearer') });
  expect([bearer.status, bearer.data.errors[0].errorId]).toEqual([401, 1001]);
  const iaf = await http.get('/sell/fulfillment/v1/order', { headers: await headers('IAF') });
  expect(iaf.status).toBe(401);
});

test('Tokens die two hours later by the clock of eBay', async () => {
  const ebay = createEbaySimulator();
  const { http, headers } = clientOf(ebay);
  const sent = { headers: await headers('IAF') };
  await ebay.clock.advance(7_199_000);
  expect((await http.get(POST_ORDER, sent)).status).toBe(200);
  await ebay.clock.advance(1_000);
  expect((await http.get(POST_ORDER, sent)).status).toBe(401);
});

test('A revoked consent answers invalid_grant', async () => {
  const ebay = createEbaySimulator();
  ebay.tokens.revoke('main');
  const { http } = clientOf(ebay);
  const form = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'v^1.1#i^1#r^1#main' });
  const reply = await http.post('/identity/v1/oauth2/token', form, { headers: basic(ebay) });
  expect([reply.status, reply.data.error]).toEqual([400, 'invalid_grant']);
});

test('The marketplace header must be there and spelled EBAY_GB, not EBAY_UK', async () => {
  const ebay = createEbaySimulator();
  const { http, headers } = clientOf(ebay);
  const sent = await headers('IAF');
  const wrong = await http.get(POST_ORDER, { headers: { ...sent, 'x-ebay-c-marketplace-id': 'EBAY_UK' } });
  expect(wrong.data.errorMessage.error[0].httpStatusCode).toBe('400');
  const right = await http.get(POST_ORDER, { headers: { ...sent, 'x-ebay-c-marketplace-id': 'EBAY_GB' } });
  expect(right.status).toBe(200);
});

test('A POST without a length answers 411, and a misspelled member 400', async () => {
  const ebay = createEbaySimulator();
  const { http, headers, post } = clientOf(ebay);
  const bare = await http.post('/post-order/v2/cancellation/1/approve', undefined, { headers: await headers('IAF') });
  expect(bare.status).toBe(411);
  const misspelled = await post('/cancellation/check_eligibility', { legacyOrderID: '1' });
  expect([misspelled.status, misspelled.data.errorMessage.error[0].parameter[0].name]).toEqual([400, 'legacyOrderID']);
});

test('Requests are recorded without the token', async () => {
  const ebay = createEbaySimulator();
  await clientOf(ebay).get('/cancellation/search');
  const last = ebay.requests.at(-1);
  expect(last).toMatchObject({ call: 'searchCancellations', account: 'main', status: 200 });
  expect(last?.headers.authorization).toBeUndefined();
  expect(ebay.requests[0]?.body).toBe('');
});

test('Over HTTP it answers the same', async () => {
  const ebay = createEbaySimulator();
  const { headers } = clientOf(ebay);
  const server = await ebay.listen();
  try {
    const reply = await fetch(`${server.url}${POST_ORDER}`, { headers: await headers('IAF') });
    expect([reply.status, await reply.json()]).toEqual([200, { cancellations: [], total: 0 }]);
  } finally {
    await server.close();
  }
});
