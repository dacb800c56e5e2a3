import { expect, test } from '@jest/globals';
import { createCallBudget } from '../../src/ebay/budget';
import { memoryBudgetBook } from '../../src/ebay/budget-book';
import {
  approveCancellation,
  confirmCancellationRefund,
  createCancellation,
  getCancellation,
  rejectCancellation,
  searchCancellations,
} from '../../src/ebay/calls/cancellation';
import { getOrder } from '../../src/ebay/calls/order';
import { refusalOf } from '../../src/ebay/errors';
import { AccountId, CancelId } from '../../src/ids';
import { handMovedClock } from '../hand-moved-clock';
import { failureOf } from './failure-of';
import { ACCOUNT, scriptedAccount } from './scripted-ebay';

const cancelId = CancelId.parse('5000018282');
const path = { cancelId };
const cancellation = { body: { cancelDetail: { cancelId: '5000018282', cancelState: 'APPROVAL_PENDING' } } };

test('a read goes out with the seller’s token, the marketplace and no body, and comes back typed', async () => {
  const { account, calls, clock } = scriptedAccount([cancellation]);

  const { cancelDetail } = await account.send(getCancellation, { path });

  expect(cancelDetail).toMatchObject({ cancelId, cancelState: 'APPROVAL_PENDING', activityHistories: [] });
  expect(calls).toHaveLength(1);
  expect(calls[0]).toMatchObject({ verb: 'GET', url: 'https://api.ebay.com/post-order/v2/cancellation/5000018282' });
  expect(calls[0]?.headers).toMatchObject({
    Authorization: 'IAF token-1',
    Accept: 'application/json',
    'Content-Type': 'application/json',
    'X-EBAY-C-MARKETPLACE-ID': 'EBAY_US',
  });
  expect(calls[0]?.body).toBeUndefined();
  expect(clock.waiting).toBe(0);
});

test('the Fulfillment API gets the same token as Bearer', async () => {
  const { account, calls } = scriptedAccount([{ body: { orderId: '12-34567-89012' } }]);
  await account.send(getOrder, { path: { orderId: '12-34567-89012' } });
  expect(calls[0]?.headers.Authorization).toBe('Bearer token-1');
});

test('a post without a body still says its length, and one with a body sends exactly those bytes', async () => {
  const { account, calls } = scriptedAccount([{ status: 200 }, { status: 200 }]);
  await account.send(approveCancellation, { path });
  await account.send(rejectCancellation, { path, body: { trackingNumber: 'Ä1' } });
  expect(calls[0]?.headers['Content-Length']).toBe('0');
  expect(calls[1]?.body).toBe('{"trackingNumber":"Ä1"}');
  expect(calls[1]?.headers['Content-Length']).toBe('24');
});

test('a plus sign in the query reaches eBay as a plus sign', async () => {
  const { account, calls } = scriptedAccount([{ body: { cancellations: [] } }]);
  await account.send(searchCancellations, { query: { role: 'BUYER', sort: '+CANCEL_ID', limit: 200 } });
  expect(calls[0]?.url).toMatch(/\?role=BUYER&sort=%2BCANCEL_ID&limit=200$/);
});

test('an id can never lead to another address', async () => {
  const { account, calls } = scriptedAccount([cancellation]);
  await account.send(getCancellation, { path: { cancelId: CancelId.parse('a/../b?c') } });
  expect(calls[0]?.url).toBe('https://api.ebay.com/post-order/v2/cancellation/a%2F..%2Fb%3Fc');
  const failure = await failureOf(account.send(getCancellation, { path: { cancelId: CancelId.parse('..') } }));
  expect(failure.code).toBe('bad_input');
});

test('what is wrong with the input is said before anything is sent', async () => {
  const { account, calls } = scriptedAccount([]);
  const failure = await failureOf(account.send(searchCancellations, { query: { role: 'BUYER', limit: 501 } }));
  expect(failure.code).toBe('bad_input');
  expect(calls).toHaveLength(0);
});

test('a read that fails for a moment is tried again after a pause', async () => {
  const { account, calls, clock } = scriptedAccount([{ status: 503 }, { cut: 'ECONNRESET' }, cancellation]);
  const sent = account.send(getCancellation, { path });
  await clock.advance(2_000);
  expect((await sent).cancelDetail?.cancelId).toBe(cancelId);
  expect(calls).toHaveLength(3);
});

test('a read that keeps failing ends as unreachable', async () => {
  const { account, calls, clock } = scriptedAccount([{ status: 500 }, { status: 500 }, { status: 500 }]);
  const failed = failureOf(account.send(getCancellation, { path }));
  await clock.advance(5_000);
  expect((await failed).code).toBe('unreachable');
  expect(calls).toHaveLength(3);
});

test('eBay’s Retry-After is waited for to the second', async () => {
  const { account, calls, clock } = scriptedAccount([{ status: 429, headers: { 'Retry-After': '7' } }, cancellation]);
  const sent = account.send(getCancellation, { path });
  await clock.advance(6_999);
  expect(calls).toHaveLength(1);
  await clock.advance(1);
  await sent;
  expect(calls).toHaveLength(2);
});

test('a Retry-After of an hour is not waited for', async () => {
  const { account, calls } = scriptedAccount([{ status: 429, headers: { 'Retry-After': '3600' } }]);
  const failure = await failureOf(account.send(getCancellation, { path }));
  expect(failure.code).toBe('budget_spent');
  expect(calls).toHaveLength(1);
});

test.each([
  ['a connection cut after sending', { cut: 'ECONNRESET' }],
  ['a server error', { status: 500, body: { errorMessage: { error: [{ errorId: 1001 }] } } }],
  ['an unreadable success', { status: 200, body: '<html>Sorry</html>' }],
  ['a success that states an error', { status: 200, body: { errorMessage: { error: [{ errorId: 1001 }] } } }],
  ['a redirect', { status: 302, headers: { location: 'https://www.ebay.com' } }],
] as const)('a change with %s is in doubt and never sent again', async (_, answer) => {
  const { account, calls } = scriptedAccount([answer]);
  const failure = await failureOf(account.send(approveCancellation, { path }));
  expect(failure.code).toBe('outcome_unknown');
  expect(calls).toHaveLength(1);
});

test('a change that hangs is in doubt when its deadline passes', async () => {
  const { account, clock } = scriptedAccount(['hang']);
  const failed = failureOf(account.send(approveCancellation, { path }));
  await clock.advance(30_000);
  expect((await failed).code).toBe('outcome_unknown');
  expect(clock.waiting).toBe(0);
});

test('a change that never reached eBay has certainly not happened', async () => {
  const { account } = scriptedAccount([{ cut: 'ECONNREFUSED' }, { cut: 'ETIMEDOUT', connecting: true }]);
  expect((await failureOf(account.send(approveCancellation, { path }))).code).toBe('unreachable');
  expect((await failureOf(account.send(approveCancellation, { path }))).code).toBe('unreachable');
});

test('a refusal carries eBay’s own words and a hint for what to do', async () => {
  const { account } = scriptedAccount([
    { status: 400, body: { error: [{ errorId: 10005, message: 'Order is not eligible.', parameter: [] }] } },
  ]);
  const input = { body: { legacyOrderId: '12-34567-89012', cancelReason: 'BUYER_ASKED_CANCEL' as const } };
  const failure = await failureOf(account.send(createCancellation, input));
  expect(failure.code).toBe('refused');
  expect(failure.message).toBe('eBay refused: Order is not eligible (error 10005).');
  expect(failure.hint).toContain('why the order cannot be cancelled');
  expect(refusalOf(failure)).toMatchObject({ status: 400, refusals: [{ errorId: '10005' }] });
});

test('a refusal without a word still says what can be done', async () => {
  const { account } = scriptedAccount([{ status: 400, body: {} }]);
  const failure = await failureOf(account.send(approveCancellation, { path }));
  expect(failure).toMatchObject({
    code: 'refused',
    message: 'eBay refused without a reason.',
    hint: 'Look at it on the eBay website to see what can be done there.',
  });
});

test('a call is refused from the day eBay switched it off, with what to do instead, and sent before it', async () => {
  const input = { path, body: {} };
  const early = scriptedAccount([{ status: 200 }], { clock: handMovedClock('2026-03-01T23:59:59.000Z') });
  await early.account.send(confirmCancellationRefund, input);
  expect(early.calls).toHaveLength(1);

  const late = scriptedAccount([], { clock: handMovedClock('2026-03-02T00:00:00.000Z') });
  const failure = await failureOf(late.account.send(confirmCancellationRefund, input));
  expect(failure).toMatchObject({ code: 'decommissioned', hint: confirmCancellationRefund.replacement });
  expect(failure.message).toContain('2026-03-02');
  expect(late.calls).toHaveLength(0);
  expect(late.tokenRequests).toHaveLength(0);
});

test('a call that eBay answers as gone before its announced day is decommissioned too', async () => {
  const clock = handMovedClock('2026-02-20T00:00:00.000Z');
  const { account } = scriptedAccount([{ status: 404 }, { status: 410 }], { clock });
  const input = { path, body: {} };
  expect((await failureOf(account.send(confirmCancellationRefund, input))).code).toBe('decommissioned');
  expect((await failureOf(account.send(approveCancellation, { path }))).code).toBe('decommissioned');
});

test('a token that eBay refuses once is replaced and the call goes through, a change too', async () => {
  const { account, calls, tokenRequests } = scriptedAccount([{ status: 401 }, { status: 200 }]);
  await account.send(approveCancellation, { path });
  expect(calls.map((call) => call.headers.Authorization)).toEqual(['IAF token-1', 'IAF token-2']);
  expect(tokenRequests).toHaveLength(2);
});

test('a token that eBay refuses twice is an error of its own', async () => {
  const { account } = scriptedAccount([{ status: 401 }, { status: 401 }]);
  expect((await failureOf(account.send(approveCancellation, { path }))).code).toBe('token');
});

test('what was odd in a reply is told, and an odd reply is still an answer', async () => {
  const told: string[] = [];
  const { account } = scriptedAccount(
    [{ body: { cancelDetail: { cancelId: 5, cancelState: 'ON_THE_MOON', mood: 1 } } }],
    {
      onOdd: (call, who, odd) => told.push(...odd.map(({ path: at, what }) => `${call.id} ${who} ${at}: ${what}`)),
    },
  );
  const { cancelDetail } = await account.send(getCancellation, { path });
  expect(cancelDetail).toMatchObject({ cancelId: '5', cancelState: 'ON_THE_MOON', mood: 1 });
  expect(told).toEqual([
    `getCancellation ${ACCOUNT} cancelDetail.mood: an unknown key`,
    `getCancellation ${ACCOUNT} cancelDetail.cancelState: ON_THE_MOON is not a listed CancelStateEnum`,
  ]);
});

test('when the day’s calls run low, rounds stop first and changes still go out', async () => {
  const clock = handMovedClock();
  const budget = createCallBudget({ clock, book: memoryBudgetBook(), accounts: () => 1 });
  await budget.learn('post-order.cancellation', { limit: 4, reset: new Date('2026-11-23T07:00:00.000Z') });
  const { account } = scriptedAccount([cancellation, cancellation, cancellation, { status: 200 }], { clock, budget });
  for (let round = 0; round < 3; round += 1) await account.send(getCancellation, { path }, { urgency: 'watch' });
  const stopped = await failureOf(account.send(getCancellation, { path }, { urgency: 'watch' }));
  expect(stopped).toMatchObject({ code: 'budget_spent', hint: 'They are renewed at 2026-11-23T07:00:00.000Z.' });
  await account.send(approveCancellation, { path });
  expect((await failureOf(account.send(approveCancellation, { path }))).code).toBe('budget_spent');
});

test('an account that nobody connected cannot be used', () => {
  const { client } = scriptedAccount([]);
  expect(() => client.account(AccountId.parse('Other shop'))).toThrow('There is no eBay account named Other shop.');
});
