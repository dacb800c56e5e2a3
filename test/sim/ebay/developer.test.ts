import { expect, test } from '@jest/globals';
import { basic, clientOf } from './client';
import { createEbaySimulator, type EbaySimulator } from './simulator';

const DAY = 86_400_000;

const appHeaders = async (ebay: EbaySimulator) => {
  const form = new URLSearchParams({ grant_type: 'client_credentials', scope: 'https://api.ebay.com/oauth/api_scope' });
  const { data } = await clientOf(ebay).http.post('/identity/v1/oauth2/token', form, { headers: basic(ebay) });
  return { authorization: `Bearer ${data.access_token}`, 'content-type': 'application/json' };
};

test("A family's calls of the day are counted for the whole application, refused beyond the limit, and free again tomorrow", async () => {
  const ebay = createEbaySimulator({ callLimits: { return: 2 } });
  const seller = clientOf(ebay);
  const statuses: number[] = [];
  for (let count = 0; count < 3; count += 1) statuses.push((await seller.get('/return/search')).status);
  expect(statuses).toEqual([200, 200, 429]);
  expect((await seller.get('/inquiry/search')).status).toBe(200);
  const limits = await seller.http.get('/developer/analytics/v1_beta/rate_limit/', { headers: await appHeaders(ebay) });
  const resources = limits.data.rateLimits.flatMap((each: { resources: object[] }) => each.resources);
  expect(resources).toContainEqual({
    name: 'post-order.return',
    rates: [{ count: 2, limit: 2, remaining: 0, reset: '2026-11-17T08:00:00.000Z', timeWindow: 86400 }],
  });
  await ebay.clock.advance(DAY);
  expect((await seller.get('/return/search')).status).toBe(200);
});

test('A signing key shows its private half only when it is made', async () => {
  const ebay = createEbaySimulator();
  const { http } = clientOf(ebay);
  const headers = await appHeaders(ebay);
  const path = '/developer/key_management/v1/signing_key';
  const made = (await http.post(path, { signingKeyCipher: 'ED25519' }, { headers })).data;
  expect(made.privateKey).toMatch(/^[A-Za-z0-9+/=]+$/);
  const shown = (await http.get(`${path}/${made.signingKeyId}`, { headers })).data;
  expect([shown.jwe, shown.privateKey]).toEqual([made.jwe, undefined]);
  expect((await http.get(path, { headers })).data.signingKeys).toHaveLength(1);
});

test('A seller consents on the page, and the code buys tokens once', async () => {
  const ebay = createEbaySimulator({ ruNames: { 'Desk-RuName': 'http://127.0.0.1:9999/done' } });
  ebay.tokens.revoke('main');
  const { http } = clientOf(ebay);
  const params = {
    client_id: ebay.credentials.clientId,
    redirect_uri: 'Desk-RuName',
    response_type: 'code',
    scope: 'https://api.ebay.com/oauth/api_scope',
    state: 's-1',
  };
  const page = await http.get('/oauth2/authorize', { params });
  const href = /href="([^"]+)">Agree as camera_corner/.exec(page.data)?.[1]?.replace(/&amp;/g, '&') ?? '';
  const agreed = new URL((await http.get(href)).headers.location ?? '');
  expect([agreed.origin, agreed.searchParams.get('state')]).toEqual(['http://127.0.0.1:9999', 's-1']);
  const exchange = () =>
    http.post(
      '/identity/v1/oauth2/token',
      new URLSearchParams({
        grant_type: 'authorization_code',
        code: agreed.searchParams.get('code') ?? '',
        redirect_uri: 'Desk-RuName',
      }),
      { headers: basic(ebay) },
    );
  expect((await exchange()).data).toMatchObject({ expires_in: 7200, refresh_token: 'v^1.1#i^1#r^1#main' });
  expect((await exchange()).data.error).toBe('invalid_grant');
});
