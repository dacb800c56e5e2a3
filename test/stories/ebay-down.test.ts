import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { newest, told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const failures = [
  { kind: '500-before', words: 'eBay could not say whether the order can be cancelled', code: 'unreachable' },
  { kind: '429', words: 'eBay takes no more calls', code: 'budget_spent' },
  { kind: 'hang', words: 'eBay could not be reached', code: 'unreachable' },
  { kind: 'cut-before', words: 'eBay could not be reached', code: 'unreachable' },
  { kind: 'html', words: 'answered with something that cannot be read', code: 'unexpected_reply' },
  { kind: 'torn', words: 'answered with something that cannot be read', code: 'unexpected_reply' },
  { kind: 'empty', words: 'answered with nothing', code: 'unexpected_reply' },
  { kind: 'text-405', words: 'eBay does not offer', code: 'refused' },
] as const;

test.each(failures)(
  'a question that eBay answers with $kind ends in words, a hint and a reference that the log holds',
  async ({ kind, words, code }) => {
    desk = await openDesk();
    const order = desk.ebay.sells();
    desk.ebay.faults.always({ kind, call: 'checkCancellationEligibility' });
    const typed = desk.ana.types(`/cancellation check ${order.orderId}`, { in: '#support' });
    await desk.passes(3 * MINUTE);
    await typed;
    const [failed, hint, reference] = newest(desk.ana).split('\n');
    expect(failed).toContain(words);
    expect(hint).toMatch(/\.$/);
    const id = reference?.replace('Reference ', '');
    const line = desk.logged.find((each) => id !== undefined && each.includes(id));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ event: 'slack_request_failed', code });
  },
);

test('what buyers ask while eBay is down is announced soon after it is back, and each once', async () => {
  desk = await openDesk();
  desk.ebay.faults.always({ kind: '500-before' });
  const orders = [desk.ebay.sells(), desk.ebay.sells()];
  for (const { orderId } of orders) desk.ebay.buyer.requestsCancellation({ orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(20 * MINUTE);
  expect(desk.ana.reads({ in: '#support' })).toEqual([]);
  desk.ebay.faults.clear();
  await desk.passes(6 * MINUTE);
  const cards = desk.ana.reads({ in: '#support' });
  for (const { orderId } of orders) expect(cards.filter((card) => card.includes(orderId))).toHaveLength(1);
});

test('admins hear once that eBay cannot be read, and Home does not call the queue empty meanwhile', async () => {
  desk = await openDesk();
  desk.ebay.faults.always({ kind: '500-before' });
  await desk.passes(20 * MINUTE);
  const [alert, ...others] = desk.sam.reads({ in: '#supervisors' });
  expect(alert).toContain('eBay could not be read for Camera Corner');
  expect(others).toEqual([]);
  await desk.ana.opensHome();
  await desk.rest();
  expect(desk.ana.homeText()).toContain('could not be read lately');
  expect(desk.ana.homeText()).not.toContain('All clear.');
  desk.ebay.faults.clear();
  await desk.passes(6 * MINUTE);
  await desk.ana.opensHome();
  await desk.rest();
  expect(desk.ana.homeText()).toContain('All clear.');
});

test('a press while eBay is down sends nothing, says so, and works once eBay is back', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await desk.passes(2 * MINUTE);
  desk.ebay.faults.always({ kind: '500-before' });
  await desk.ana.presses('Cancel & refund $39.90', { in: '#support' });
  await desk.passes(MINUTE);
  expect(newest(desk.ana)).toContain('Nothing was sent');
  expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ approvals: 0 });
  desk.ebay.faults.clear();
  await desk.ana.presses('Cancel & refund $39.90', { in: '#support' });
  await desk.passes(10 * MINUTE);
  expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ approvals: 1, refunds: 1 });
});

test('an access token that eBay refuses is renewed once, and the question is answered', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  await told(desk, desk.ana, `/cancellation check ${order.orderId}`);
  desk.ebay.tokens.expireAll();
  const before = desk.ebay.requests.filter(({ path }) => path.endsWith('/oauth2/token')).length;
  expect(await told(desk, desk.ana, `/cancellation check ${order.orderId}`)).toContain('can be cancelled');
  const after = desk.ebay.requests.filter(({ path }) => path.endsWith('/oauth2/token')).length;
  expect(after - before).toBe(1);
});

test('a press with an expired token is done once', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await desk.passes(2 * MINUTE);
  desk.ebay.faults.next({ kind: '401', call: 'approveCancellation' });
  await desk.ana.presses('Cancel & refund $39.90', { in: '#support' });
  await desk.passes(10 * MINUTE);
  expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ approvals: 1, refunds: 1 });
});

test('when the seller took the consent back, people and admins are told to connect the account again', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  desk.ebay.tokens.revoke(order.seller);
  const answer = await told(desk, desk.ana, `/cancellation check ${order.orderId}`);
  expect(answer).toContain('eBay no longer accepts this seller’s consent');
  expect(answer).toContain('must connect the account again');
  await desk.passes(5 * MINUTE);
  const alerts = desk.sam.reads({ in: '#supervisors' });
  expect(alerts).toHaveLength(1);
  expect(alerts[0]).toContain('must connect the account again');
});
