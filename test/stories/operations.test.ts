import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';

let desk: DeskWorld;
afterEach(() => desk.ends());

const refundOne = async () => {
  const order = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);
  await desk.ana.presses('Cancel & refund $39.90', { in: '#support', confirm: true });
  await desk.passes(10 * MINUTE);
  return order;
};

test('the figures tell how long the buyer waited for the card, and that the refund was done once', async () => {
  desk = await openDesk();
  await refundOne();
  const { text } = await desk.health('/metrics');
  expect(text).toMatch(/aftersale_click_to_card_seconds_count\{kind="cancellation"\} 1$/m);
  expect(text).toMatch(/aftersale_click_to_card_seconds_bucket\{le="120",kind="cancellation"\} 1$/m);
  expect(text).toMatch(/aftersale_acts_total\{operation="cancellation\.approve",result="done"\} 1$/m);
  expect(text).not.toMatch(/result="(refused|parked)"/);
  expect(text).toMatch(/aftersale_ebay_call_seconds_count\{call="approveCancellation",status="2\d\d"\} 1$/m);
  expect(text).toMatch(/^aftersale_outbox_rows 0$/m);
  expect(text).toMatch(/^aftersale_source_age_seconds\{account="main",source="\w+"\} \d/m);
});

test('a desk that Slack reaches is ready', async () => {
  desk = await openDesk();
  expect(await desk.health('/readyz')).toMatchObject({ status: 200 });
});

test('a desk that lost its database is not ready, says so without its address, and is ready again when it is back', async () => {
  desk = await openDesk();
  desk.storeIs('away');
  const { status, text } = await desk.health('/readyz');
  expect([status, JSON.parse(text).checks]).toEqual([503, { slack: 'ok', store: 'The records cannot be read.' }]);
  desk.storeIs('back');
  expect(await desk.health('/readyz')).toMatchObject({ status: 200 });
});

test('logs, figures and readiness of a whole refund hold no secret and nothing of the buyer', async () => {
  desk = await openDesk();
  const order = await refundOne();
  const { botToken, appToken } = desk.slack.connect();
  const outputs = [...desk.logged, (await desk.health('/metrics')).text, (await desk.health('/readyz')).text].join(
    '\n',
  );
  expect(outputs).toMatch(/approveCancellation/);
  const secrets = [botToken, appToken, desk.ebay.credentials.clientSecret, desk.ebay.accounts[0]?.refreshToken ?? ''];
  for (const planted of [...secrets, 'v^1.1#', 'IAF ', order.buyer.username]) {
    expect(planted).not.toBe('');
    expect(outputs).not.toContain(planted);
  }
});
