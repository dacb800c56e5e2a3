import { expect, test } from '@jest/globals';
import { silentLog } from '../../src/log';
import { createSender } from '../../src/slack/outbox';
import { ends } from '../calendar/ends';
import { SlackChannel } from '../calendar/slack-channel';
import { watchStory } from './watch-story';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** The watcher's findings on their way to a Slack that takes one message a second. */
const burstStory = async () => {
  const story = await watchStory();
  const { store, context, ebay } = story;
  const slack = new SlackChannel(ebay.clock);
  const sender = createSender({
    outbox: store.outbox,
    messages: store.messages,
    client: slack.client,
    files: { show: async () => {} },
    clock: context.clock,
    log: silentLog,
    draw: async (notice) => {
      if (!('request' in notice)) return undefined;
      const message = { text: JSON.stringify(notice), blocks: [] };
      return notice.kind === 'request_card'
        ? { channel: 'C1', message }
        : { channel: 'C1', under: { kind: 'request_card', request: notice.request }, message };
    },
    undeliverable: async () => {},
  });
  await story.watcher.round();
  const delivers = () => ends(ebay.clock, sender.flush());
  return { ...story, slack, delivers };
};

test('five hundred requests at once are each announced once, in the order of the clicks, without a refusal by either side', async () => {
  const { ebay, watcher, slack, delivers, store } = await burstStory();
  const ids: string[] = [];
  for (let number = 0; number < 500; number += 1) {
    ids.push(ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId }));
    if (number % 50 === 0) await ebay.clock.advance(SECOND);
  }
  const before = ebay.requests.length;
  await watcher.round();
  const asked = ebay.requests.slice(before);
  expect(asked.filter(({ status }) => status === 429)).toEqual([]);
  expect(asked.filter(({ path }) => path.includes('/cancellation/')).length).toBeLessThanOrEqual(4);
  expect((await store.outbox.undelivered()).rows).toBe(500);
  await watcher.round();
  expect((await store.outbox.undelivered()).rows).toBe(500);
  await delivers();
  const cards = slack.posted.map(({ key }) => key.split('/').at(-1));
  expect(cards).toHaveLength(500);
  expect(new Set(cards)).toEqual(new Set(ids));
  const clicked = (id: string | undefined) => ebay.world.cancellations.get(id ?? '')?.requestedAt.getTime() ?? 0;
  const times = cards.map(clicked);
  expect(times).toEqual([...times].sort((one, other) => one - other));
  expect(Math.max(...slack.calls.values())).toBeLessThanOrEqual(62);
}, 60_000);

test('while Slack is down for an hour nothing is lost, and afterwards each card comes once and as it is then', async () => {
  const { ebay, watcher, slack, delivers, store } = await burstStory();
  slack.down = true;
  const ids = Array.from({ length: 120 }, () => ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId }));
  await watcher.round();
  for (let minute = 0; minute < 60; minute += 10) {
    const [id] = ids.slice(minute / 10);
    if (id !== undefined) ebay.website.rejects(id);
    await ebay.clock.advance(10 * MINUTE);
    await watcher.round();
    await delivers();
  }
  // A card that changed meanwhile waits once, not twice.
  expect((await store.outbox.undelivered()).rows).toBe(120);
  slack.down = false;
  slack.calls.clear();
  slack.readings.clear();
  await ebay.clock.advance(5 * MINUTE);
  await delivers();
  await ebay.clock.advance(5 * MINUTE);
  await delivers();
  expect(slack.posted.map(({ key }) => key.split('/').at(-1)).sort()).toEqual([...ids].sort());
  expect(Math.max(...slack.calls.values())).toBeLessThanOrEqual(62);
  // Their answers may have been lost: one reading of the channel tells of twenty.
  const readings = [...slack.readings.values()].reduce((sum, count) => sum + count, 0);
  expect(readings).toBeGreaterThan(0);
  expect(readings).toBeLessThanOrEqual(8);
  expect((await store.outbox.undelivered()).rows).toBe(0);
}, 60_000);
