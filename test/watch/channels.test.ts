import { expect, test } from '@jest/globals';
import type { BuyerRequest } from '../../src/desk/buyer-request';
import { silentLog } from '../../src/log';
import { createSender } from '../../src/slack/outbox';
import { keepSighting } from '../../src/watch/keep-sighting';
import { ends } from '../calendar/ends';
import { SlackChannel } from '../calendar/slack-channel';
import { cancellationRequest } from '../slack/buyer-requests';
import { watchStory } from './watch-story';

/** Cancellations go to one channel and inquiries to another; each takes one message a second. */
const twoChannels = async () => {
  const { store, ebay, context } = await watchStory();
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
      const channel = notice.request.kind === 'inquiry' ? 'C2' : 'C1';
      const message = { text: JSON.stringify(notice), blocks: [] };
      if (notice.kind === 'request_card') return { channel, message };
      return { channel, under: { kind: 'request_card', request: notice.request }, message };
    },
    undeliverable: async () => {},
  });
  const begun = ebay.clock.now().getTime();
  const seenAt = ebay.clock.now().toISOString();
  return {
    store,
    sees: (change: Partial<BuyerRequest>, isFirstReading = false) =>
      keepSighting(store, cancellationRequest(change), { seenAt, announce: () => true, isFirstReading }),
    delivers: () => ends(ebay.clock, sender.flush()),
    sender,
    clock: ebay.clock,
    posted: () => slack.posted.map(({ key }) => key.split('/').at(-1)),
    busiest: () => Math.max(...slack.calls.values()),
    /** Seconds after the beginning. */
    heard: (part: string) => ((slack.posted.find(({ key }) => key.includes(part))?.at ?? Number.NaN) - begun) / 1_000,
  };
};

test('a burst in one channel does not hold up another, and keeps its order', async () => {
  const { sees, delivers, heard, posted } = await twoChannels();
  const ids = Array.from({ length: 100 }, (_, number) => `c${number}`);
  for (const id of ids) await sees({ id });
  await sees({ kind: 'inquiry', id: 'i1' });
  await delivers();
  expect(heard('/inquiry/')).toBeLessThan(2);
  expect(posted().filter((id) => id !== 'i1')).toEqual(ids);
});

test('a new request and a reminder go before what was open when the account was connected', async () => {
  const { store, sees, delivers, heard, posted, busiest } = await twoChannels();
  for (let number = 0; number < 100; number += 1) await sees({ id: `old${number}` }, true);
  for (let number = 0; number < 10; number += 1) await sees({ id: `new${number}` });
  const { account, kind } = cancellationRequest();
  const of = { account, kind, id: 'old99' };
  await store.outbox.enqueue({ kind: 'reminder', request: of, step: '1h', to: [], audience: 'channel' });
  await delivers();
  expect(heard('reminder:')).toBeLessThan(3);
  expect(heard('/new0')).toBeLessThan(5);
  expect(heard('/new9')).toBeLessThan(20);
  expect(posted()).toHaveLength(111);
  expect(busiest()).toBeLessThanOrEqual(60);
});

test('an urgent word that comes while a channel is busy goes before all that wait there, which keep their order', async () => {
  const { store, sees, sender, clock, heard, posted } = await twoChannels();
  const ids = Array.from({ length: 60 }, (_, number) => `c${number}`);
  for (const id of ids) await sees({ id });
  sender.start();
  await clock.advance(5_000);
  const { account, kind } = cancellationRequest();
  const of = { account, kind, id: 'c0' };
  await store.outbox.enqueue({ kind: 'reminder', request: of, step: '1h', to: [], audience: 'channel' });
  for (let second = 0; second < 70; second += 1) await clock.advance(1_000);
  await ends(clock, sender.stop());
  expect(heard('reminder:')).toBeLessThan(10);
  expect(posted().filter((key) => ids.includes(key ?? ''))).toEqual(ids);
});
