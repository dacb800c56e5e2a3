import { expect, test } from '@jest/globals';
import { card, line, senderStory } from './sender-story';

const ids = (count: number) => Array.from({ length: count }, (_, index) => String(5000 + index));

const once = (count: number) => ids(count).map((id) => `Return ${id}`);

test('after an outage a few readings of the channel tell of all messages that wait, and none is posted twice', async () => {
  const { slack, store, passes, texts, calls } = await senderStory();
  await store.outbox.enqueue(card('1'));
  await passes(5);
  for (const id of ids(60)) await store.outbox.enqueue(card(id));
  slack.faults.set('lost_response', true);
  await passes(10);
  slack.faults.set('lost_response', false);
  slack.faults.set('slack_down', true);
  await passes(5 * 60);
  slack.faults.set('slack_down', false);
  const before = calls('conversations.history');
  await passes(8 * 60);
  expect(texts().sort()).toEqual(['Return 1', ...once(60)].sort());
  expect((await store.outbox.undelivered()).rows).toBe(0);
  expect(calls('conversations.history') - before).toBeLessThanOrEqual(10);
  expect(slack.violations()).toEqual([]);
}, 60_000);

test('while Slack loses every answer, its limits are kept and nothing is posted twice', async () => {
  const { slack, store, passes, texts } = await senderStory();
  for (const id of ids(30)) await store.outbox.enqueue(card(id));
  slack.faults.next('chat.postMessage', 'lost_response', 30);
  await passes(5 * 60);
  expect(texts().sort()).toEqual(once(30));
  expect(slack.violations()).toEqual([]);
}, 60_000);

test('a message whose answer was lost is found below hundreds that came after it', async () => {
  const { slack, store, passes, texts, others, calls } = await senderStory();
  await store.outbox.enqueue(card('1'));
  slack.faults.next('chat.postMessage', 'lost_response');
  await passes(2);
  others(450);
  await passes(60);
  expect(texts().filter((text) => text === 'Return 1')).toHaveLength(1);
  expect(calls('conversations.history')).toBe(3);
  expect((await store.outbox.undelivered()).rows).toBe(0);
});

test('a channel is not read further back than the oldest doubt', async () => {
  const { slack, store, passes, others, calls } = await senderStory();
  others(900);
  await passes(2 * 60 * 60);
  await store.outbox.enqueue(card('1'));
  slack.faults.next('chat.postMessage', 'lost_request');
  await passes(60);
  expect(calls('conversations.history')).toBe(1);
  expect((await store.outbox.undelivered()).rows).toBe(0);
});

test('a line in a long thread whose answer was lost is found there', async () => {
  const { slack, store, passes, others, texts } = await senderStory();
  await store.outbox.enqueue(card('1'));
  await passes(3);
  const [{ ts } = { ts: '' }] = slack.messagesIn('#support');
  others(250, ts);
  await store.outbox.enqueue(line('1', 'The parcel arrived'));
  slack.faults.next('chat.postMessage', 'lost_response');
  await passes(60);
  expect(texts(ts).filter((text) => text === 'The parcel arrived')).toHaveLength(1);
  expect((await store.outbox.undelivered()).rows).toBe(0);
});

test('an answer that is lost after the channel was read is looked up anew', async () => {
  const { slack, store, passes, texts, calls } = await senderStory();
  await store.outbox.enqueue(card('1'));
  await store.outbox.enqueue(card('2'));
  slack.faults.next('chat.postMessage', 'lost_request', 2);
  await passes(3);
  slack.faults.next('chat.postMessage', 'lost_response', 2);
  await passes(60);
  expect(texts().sort()).toEqual(['Return 1', 'Return 2']);
  expect(calls('conversations.history')).toBeGreaterThan(1);
});

test('a card whose answer is lost in the round of its line, after the channel was read, is looked up anew for the line', async () => {
  const { slack, store, passes, waits, texts, calls } = await senderStory();
  await store.outbox.enqueue(card('1'));
  slack.faults.next('chat.postMessage', 'lost_response');
  await passes(1);
  await waits(10);
  for (const notice of [card('2'), line('2', 'The parcel arrived')]) await store.outbox.enqueue(notice);
  slack.faults.next('chat.postMessage', 'lost_response');
  await passes(1);
  expect(calls('conversations.history')).toBe(1);
  await passes(60);
  expect(texts()).toEqual(['Return 1', 'Return 2']);
  expect((await store.outbox.undelivered()).rows).toBe(0);
});

test('a card that was posted for the sake of its line, and whose answer was lost, is not posted again by its own notice', async () => {
  const { slack, store, passes, texts } = await senderStory();
  for (const notice of [card('1'), line('1', 'The parcel arrived')]) await store.outbox.enqueue(notice);
  // The card's own notice has to wait; its line then comes first.
  slack.faults.next('chat.postMessage', 'ratelimited');
  slack.faults.next('chat.postMessage', 'lost_response');
  await passes(60);
  expect(texts()).toEqual(['Return 1']);
  expect((await store.outbox.undelivered()).rows).toBe(0);
  expect(slack.violations()).toEqual([]);
});

test('a line whose card could not be posted is in no doubt itself, so nobody looks for it', async () => {
  const { slack, store, passes, calls } = await senderStory();
  for (const notice of [card('1'), line('1', 'The parcel arrived')]) await store.outbox.enqueue(notice);
  slack.faults.set('slack_down', true);
  await passes(60);
  slack.faults.set('slack_down', false);
  await passes(5 * 60);
  expect(calls('conversations.replies')).toBe(0);
  expect(slack.messagesIn('#support', slack.messagesIn('#support')[0]?.ts)).not.toEqual([]);
  expect((await store.outbox.undelivered()).rows).toBe(0);
});

test('while Slack wants fewer readings, what is in no doubt goes on, and what is in doubt waits', async () => {
  const { slack, store, passes, texts } = await senderStory();
  await store.outbox.enqueue(card('1'));
  slack.faults.next('chat.postMessage', 'lost_request');
  slack.faults.next('conversations.history', 'ratelimited');
  slack.faults.retryAfter = 30;
  await passes(4);
  await store.outbox.enqueue(card('2'));
  await passes(3);
  expect(texts()).toEqual(['Return 2']);
  await passes(60);
  expect(texts()).toEqual(['Return 2', 'Return 1']);
  expect((await store.outbox.undelivered()).rows).toBe(0);
});

test('a word to one person whose answer was lost is said again, since there it cannot be looked up', async () => {
  const { slack, store, passes, interrupted, dropped } = await senderStory();
  await store.outbox.enqueue(interrupted);
  slack.faults.next('chat.postMessage', 'lost_request');
  await passes(60);
  expect(slack.person('Ana').reads({ in: '@app' })).toEqual(['I was interrupted']);
  expect(dropped).toEqual([]);
  expect(slack.violations()).toEqual([]);
});
