import { afterEach, expect, test } from '@jest/globals';
import { account } from '../sim/ebay/accounts';
import { handMovedClock } from '../sim/ebay/clock';
import { type DeskWorld, HOUR, MINUTE, openDesk } from './desk-world';
import { sellersBrowser } from './sellers-browser';
import { pressed, submitted } from './told';

const DAY = 24 * HOUR;
const environment = {
  EBAY_RU_NAME: 'http://127.0.0.1/accepted',
  SECRET_KEY: 'a key of at least thirty-two characters',
};

let desk: DeskWorld;
afterEach(() => desk.ends());

const alarms = () => desk.sam.reads({ in: '#supervisors' });
const warnings = () => alarms().filter((text) => /The (consent|signing key) of.* end/.test(text));

/** A desk whose seller's consent ends then, counted from its beginning. */
const endingIn = (milliseconds: number) => {
  const refreshTokenEnds = new Date(handMovedClock().now().getTime() + milliseconds).toISOString();
  return openDesk({ environment, ebay: { accounts: [account({ id: 'berlin' })] }, ending: { refreshTokenEnds } });
};

test('thirty days before a consent ends admins are told, once, also over a restart', async () => {
  desk = await endingIn(30 * DAY + 30 * MINUTE);
  await desk.passes(10 * MINUTE);
  expect(warnings()).toEqual([]);
  await desk.passes(HOUR + MINUTE);
  const once = [expect.stringContaining('The consent of the seller of berlin ends within 30 days, on 2026-')];
  expect(warnings()).toEqual(once);
  await desk.stops();
  await desk.starts();
  await desk.passes(HOUR + MINUTE);
  expect(warnings()).toEqual(once);
}, 60_000);

test('a desk that starts late tells the step it is in, and the new consent that its button starts ends the warnings', async () => {
  desk = await endingIn(DAY + 30 * MINUTE);
  await desk.passes(MINUTE);
  expect(warnings()).toEqual([expect.stringContaining('ends within 7 days')]);
  await pressed(desk, desk.sam, 'Connect the account again', '#supervisors');
  await desk.sam.fillsIn({ 'The address that the browser shows afterwards': await sellersBrowser(desk, 'berlin') });
  await submitted(desk, desk.sam);
  await desk.passes(MINUTE);
  expect(alarms().join('\n')).toContain('connected berlin until 2028-05-');
  await desk.passes(HOUR + MINUTE);
  expect(warnings()).toHaveLength(1);
}, 60_000);

test('a seller of the EU without a signing key is told of it before a refund fails, and one press makes the key', async () => {
  desk = await openDesk({
    environment,
    ebay: { accounts: [account({ id: 'berlin', marketplaceId: 'EBAY_DE', country: 'DE' })] },
  });
  await desk.passes(MINUTE);
  expect(alarms().join('\n')).toContain('berlin sells on EBAY_DE and has no signing key.');
  await pressed(desk, desk.sam, 'Make a signing key', '#supervisors');
  await desk.passes(MINUTE);
  expect(alarms().join('\n')).toContain('made a new signing key for berlin until 20');

  const order = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await desk.passes(3 * MINUTE);
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(2 * MINUTE);
  expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ approvals: 1 });
}, 60_000);
