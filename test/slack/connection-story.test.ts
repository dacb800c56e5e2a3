import { expect, test } from '@jest/globals';
import { handMovedClock } from '../sim/ebay/clock';
import { slackStory } from './slack-story';

const inSupport = { in: '#support' };

test('over signed HTTP a command is answered just as over a socket', async () => {
  const { slack, settled } = await slackStory({ mode: 'http', clock: handMovedClock({ start: new Date() }) });
  const ana = slack.person('Ana');
  expect(await ana.types('/cancellation help', inSupport)).toMatchObject({ ok: true });
  await settled();
  expect(ana.reads(inSupport).at(-1)).toContain('/cancellation decline');
  expect(slack.violations()).toEqual([]);
});

test('what Slack delivers twice is done once', async () => {
  const { ebay, slack, round, settled } = await slackStory();
  const order = ebay.sells();
  ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await round();
  slack.faults.set('deliver_twice', true);
  const ana = slack.person('Ana');
  await ana.types('/cancellation help', inSupport);
  await ana.presses('Cancel & refund $39.90', inSupport);
  await settled();
  expect(ana.reads(inSupport).filter((text) => text.includes('/cancellation decline'))).toHaveLength(1);
  expect(ebay.effects.of(order.orderId)).toMatchObject({ approvals: 1, refunds: 1 });
});

test('while Slack refreshes the connections no command is lost and none is answered twice', async () => {
  const { slack, settled } = await slackStory();
  await slack.socketMode.until((connections) => connections === 2);
  const ana = slack.person('Ana');
  for (let turn = 0; turn < 12; turn += 1) {
    if (turn % 4 === 1) slack.faults.set('refresh_connections', true);
    expect(await ana.types('/cancellation help', inSupport)).toMatchObject({ ok: true });
  }
  await settled();
  expect(ana.reads(inSupport).filter((text) => text.includes('/cancellation decline'))).toHaveLength(12);
  expect(slack.violations()).toEqual([]);
});
