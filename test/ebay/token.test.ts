import { expect, test } from '@jest/globals';
import { getCancellation } from '../../src/ebay/calls/cancellation';
import { getSigningKeys } from '../../src/ebay/calls/key-management';
import { CancelId } from '../../src/ids';
import { failureOf } from './failure-of';
import { type Answer, scriptedAccount } from './scripted-ebay';

const input = { path: { cancelId: CancelId.parse('5') } };
const cancellation: Answer = { body: { cancelDetail: { cancelId: '5' } } };
const token = (name: string, seconds = 7200): Answer => ({ body: { access_token: name, expires_in: seconds } });

test('many calls at once wait for one token request', async () => {
  const { account, tokenRequests } = scriptedAccount([cancellation, cancellation, cancellation]);
  await Promise.all([1, 2, 3].map(() => account.send(getCancellation, input)));
  expect(tokenRequests).toHaveLength(1);
  expect(tokenRequests[0]).toMatchObject({
    url: 'https://api.ebay.com/identity/v1/oauth2/token',
    body: 'grant_type=refresh_token&refresh_token=refresh',
  });
  expect(tokenRequests[0]?.headers.Authorization).toBe(`Basic ${Buffer.from('client:secret').toString('base64')}`);
});

test('a token is renewed five minutes before its end', async () => {
  const { account, calls, clock } = scriptedAccount([cancellation, cancellation, cancellation]);
  await account.send(getCancellation, input);
  await clock.advance(115 * 60_000 - 1);
  await account.send(getCancellation, input);
  await clock.advance(1);
  await account.send(getCancellation, input);
  expect(calls.map((call) => call.headers.Authorization)).toEqual(['IAF token-1', 'IAF token-1', 'IAF token-2']);
});

test('a renewal that fails stops nobody while the old token still works', async () => {
  const { account, calls, clock } = scriptedAccount([cancellation, cancellation], {
    tokens: [token('first'), { status: 400, body: { error: 'invalid_request' } }],
  });
  await account.send(getCancellation, input);
  await clock.advance(116 * 60_000);
  await account.send(getCancellation, input);
  expect(calls[1]?.headers.Authorization).toBe('IAF first');
});

test('a dead refresh token asks for a new consent', async () => {
  const { account, calls } = scriptedAccount([], {
    tokens: [{ status: 400, body: { error: 'invalid_grant', error_description: 'the refresh token is expired' } }],
  });
  const failure = await failureOf(account.send(getCancellation, input));
  expect(failure.code).toBe('consent_needed');
  expect(failure.hint).toContain('connect the account again');
  expect(calls).toHaveLength(0);
});

test('wrong application keys are named as the thing to check', async () => {
  const { account } = scriptedAccount([], { tokens: [{ status: 401, body: { error: 'invalid_client' } }] });
  expect(await failureOf(account.send(getCancellation, input))).toMatchObject({
    code: 'token',
    hint: 'Check EBAY_CLIENT_ID and EBAY_CLIENT_SECRET.',
  });
});

test('a token endpoint that fails for a moment is tried again, one that is down is unreachable', async () => {
  const brief = scriptedAccount([cancellation], { tokens: [{ status: 503 }, token('t')] });
  const sent = brief.account.send(getCancellation, input);
  await brief.clock.advance(1_000);
  await sent;

  const down = scriptedAccount([], {
    tokens: [{ cut: 'ECONNREFUSED' }, { cut: 'ECONNREFUSED' }, { cut: 'ECONNREFUSED' }],
  });
  const failed = failureOf(down.account.send(getCancellation, input));
  await down.clock.advance(10_000);
  expect((await failed).code).toBe('unreachable');
});

test('an unreadable token reply is a token error', async () => {
  const { account } = scriptedAccount([], { tokens: [{ body: '<html></html>' }] });
  expect((await failureOf(account.send(getCancellation, input))).code).toBe('token');
});

test('the application’s own calls use its own token, on the apiz host', async () => {
  const { client, calls, tokenRequests } = scriptedAccount([{ body: { signingKeys: [] } }]);
  await client.application.send(getSigningKeys, {});
  expect(tokenRequests[0]?.body).toBe(
    'grant_type=client_credentials&scope=https%3A%2F%2Fapi.ebay.com%2Foauth%2Fapi_scope',
  );
  expect(calls[0]?.url).toBe('https://apiz.ebay.com/developer/key_management/v1/signing_key');
  expect(calls[0]?.headers.Authorization).toBe('Bearer token-1');
  expect((await failureOf(client.application.send(getCancellation, input))).code).toBe('internal');
});

test('no token, secret or refresh token shows in any error', async () => {
  const answers: Answer[] = [
    { status: 400, body: { errors: [{ errorId: 1, message: 'bad token v^1.1#i^1#token-1' }] } },
    { status: 403 },
    { status: 500 },
  ];
  const { account, clock } = scriptedAccount(answers);
  for (let turn = 0; turn < 2; turn += 1) {
    const failure = await failureOf(account.send(getCancellation, input));
    const told = JSON.stringify([failure.message, failure.hint, failure.facts, failure.cause, failure.stack]);
    expect(told).not.toMatch(/token-1|refresh"|secret|client:/);
  }
  const cut = scriptedAccount([{ cut: 'ECONNRESET' }, { cut: 'ECONNRESET' }, { cut: 'ECONNRESET' }], { clock });
  const failed = failureOf(cut.account.send(getCancellation, input));
  await clock.advance(10_000);
  const failure = await failed;
  expect(JSON.stringify([failure.message, failure.facts, failure.cause ?? null])).not.toMatch(/token-1|refresh|secret/);
});
