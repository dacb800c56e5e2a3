import { expect, test } from '@jest/globals';
import { ChannelId } from '../../src/ids';
import { textOf } from '../sim/slack/text-of';
import { type SlackStory, slackStory } from './slack-story';

const announced = async (story: SlackStory, count = 1) => {
  for (let index = 0; index < count; index += 1) {
    const order = story.ebay.sells();
    story.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  }
  await story.watcher.round();
};

/** Lets time pass until the outbox has nothing due, as its back-off asks. */
const minutesPass = async ({ ebay, settled }: SlackStory, minutes: number) => {
  for (let index = 0; index < minutes * 4; index += 1) {
    await ebay.clock.advance(15_000);
    await settled();
  }
};

test('a post whose answer was lost is found again and not made a second time', async () => {
  const story = await slackStory();
  const { slack, settled } = story;
  await announced(story);
  slack.faults.next('chat.postMessage', 'lost_response');
  await settled();
  await minutesPass(story, 2);
  expect(slack.messagesIn('#support')).toHaveLength(1);
  expect(await story.store.outbox.nextAt()).toBeUndefined();
  expect(slack.violations()).toEqual([]);
});

test('a post that never reached Slack is made again', async () => {
  const story = await slackStory();
  const { slack, settled } = story;
  await announced(story);
  slack.faults.next('chat.postMessage', 'lost_request');
  await settled();
  expect(slack.messagesIn('#support')).toHaveLength(0);
  await minutesPass(story, 2);
  expect(slack.messagesIn('#support')).toHaveLength(1);
  expect(slack.violations()).toEqual([]);
});

test('a notice that cannot be drawn waits for itself alone, and those beside it are told', async () => {
  const story = await slackStory();
  const { slack, settled, store } = story;
  // These stories cannot draw a digest.
  const channel = ChannelId.parse(slack.world.channel('#support')?.id);
  const since = story.context.clock.now().toISOString();
  await store.outbox.enqueue({ kind: 'digest', sort: 'morning', channel, slot: 'one', since });
  await announced(story);
  await settled();
  expect(slack.messagesIn('#support')).toHaveLength(1);
  expect(await store.outbox.undelivered()).toMatchObject({ rows: 1 });
});

test('a channel that Slack slows down is left alone for as long as Slack asks, and nothing is lost', async () => {
  const story = await slackStory();
  const { slack, settled } = story;
  await announced(story, 3);
  slack.faults.next('chat.postMessage', 'ratelimited');
  await settled();
  await minutesPass(story, 3);
  expect(slack.messagesIn('#support')).toHaveLength(3);
  expect(slack.violations()).toEqual([]);
});

test('nothing is posted into a channel that another organisation reads, and admins hear of it', async () => {
  const told: string[] = [];
  const story = await slackStory({
    desk: 'channels: { default: PARTNERS, admin: SUPERVISORS }',
    undeliverable: async (_delivery, why) => void told.push(why),
  });
  const { slack, settled } = story;
  await announced(story);
  await settled();
  expect(slack.messagesIn('#partners')).toEqual([]);
  expect(told).toEqual(['shared_channel']);
});

test('an archived channel lets its messages wait, tries one of them now and then, and has all once it is mended', async () => {
  const told: string[] = [];
  const story = await slackStory({
    desk: 'channels: { default: ARCHIVE, admin: SUPERVISORS }',
    undeliverable: async (_delivery, why) => void told.push(why),
  });
  const { slack, settled, round, store } = story;
  await announced(story, 3);
  await settled();
  const posts = () => slack.inspector.calls('chat.postMessage').length;
  expect(posts()).toBe(1);
  expect(new Set(told)).toEqual(new Set(['is_archived']));
  await minutesPass(story, 12);
  // The rounds find no card and write no second row.
  await round();
  expect(posts()).toBeLessThanOrEqual(4);
  expect(await store.outbox.undelivered()).toMatchObject({ rows: 3 });
  await slack.archives('#archive', false);
  await minutesPass(story, 8);
  expect(slack.messagesIn('#archive')).toHaveLength(3);
  expect(await store.outbox.nextAt()).toBeUndefined();
});

test('a card is updated in place when the request changes elsewhere, and not posted anew', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const order = ebay.sells();
  const cancelId = ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await story.round();
  ebay.website.approves(cancelId);
  await ebay.clock.advance(10 * 60_000);
  await story.round();
  await settled();
  const [card, ...others] = slack.messagesIn('#support');
  expect(others).toEqual([]);
  expect(card && textOf(card)).toContain('Cancelled and refunded');
  expect(slack.violations()).toEqual([]);
});
