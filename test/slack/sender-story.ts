import { afterEach } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import type { Notice } from '../../src/desk/notice';
import { AccountId, PersonId } from '../../src/ids';
import { silentLog } from '../../src/log';
import { withoutRetries } from '../../src/slack/connection';
import type { Drawn } from '../../src/slack/drawing/drawn';
import { createSender } from '../../src/slack/outbox';
import { createStore } from '../../src/store/store';
import { handMovedClock } from '../sim/ebay/clock';
import { createSlackSimulator } from '../sim/slack/simulator';
import { openTestDatabase } from '../store/test-database';
import { untilAtRest, watchCalls } from '../stories/under-way';

const SECOND = 1_000;

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

const request = (id: string) => ({ account: AccountId.parse('main'), kind: 'return', id }) as const;

export const card = (id: string): Notice => ({ kind: 'request_card', request: request(id) });
export const line = (id: string, text: string): Notice => ({
  kind: 'thread_line',
  request: request(id),
  text,
  dedupe: text,
});

/** The sender alone, between its rows and a strict Slack that counts calls, on one hand-moved clock. */
export const senderStory = async () => {
  const underWay = watchCalls();
  opened.push(async () => underWay.end());
  const clock = handMovedClock({ rest: () => untilAtRest(underWay, () => slack.underWay > 0) });
  const database = await openTestDatabase({ beforeStatement: async () => underWay.note() });
  const store = createStore(database, { clock, auditKey: 'a key for tests' });
  opened.push(() => store.close());
  const slack = await createSlackSimulator({ manifest: 'manifest.yml', clock });
  opened.push(() => slack.stop());
  const support = slack.world.channel('#support')?.id ?? 'none';
  const dropped: string[] = [];
  const draw = async (notice: Notice): Promise<Drawn | undefined> => {
    if (notice.kind === 'request_card') {
      return { channel: support, message: { text: `Return ${notice.request.id}`, blocks: [] } };
    }
    if (notice.kind === 'thread_line') {
      const under = { kind: 'request_card', request: notice.request } as const;
      return { channel: support, under, message: { text: notice.text, blocks: [] } };
    }
    if (notice.kind === 'interrupted') {
      return { channel: notice.person, message: { text: 'I was interrupted', blocks: [] } };
    }
    return undefined;
  };
  const { botToken, apiUrl } = slack.connect();
  const sender = createSender({
    outbox: store.outbox,
    messages: store.messages,
    client: new WebClient(botToken, withoutRetries(apiUrl, silentLog)),
    files: { show: async () => {} },
    clock,
    log: silentLog,
    draw,
    undeliverable: async (_delivery, why) => void dropped.push(why),
  });
  let delivering: Promise<void> | undefined;
  const passes = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      delivering ??= sender.flush().finally(() => {
        delivering = undefined;
      });
      await clock.advance(SECOND);
    }
  };
  opened.push(async () => {
    while (delivering !== undefined) await clock.advance(SECOND);
  });
  const interrupted: Notice = {
    kind: 'interrupted',
    person: PersonId.parse(slack.person('Ana').id),
    deeds: [{ did: 'command', since: '2026-11-16T16:00:00.000Z' }],
    dedupe: 'once',
  };
  return {
    slack,
    store,
    support,
    dropped,
    interrupted,
    /** Time in which what falls due is delivered. */
    passes,
    /** Time in which the sender does nothing. */
    waits: (seconds: number) => clock.advance(seconds * SECOND),
    /** What stands in the channel, oldest first. */
    texts: (thread?: string) => slack.messagesIn('#support', thread).map(({ text }) => text),
    /** Somebody else writes to the channel, or to a thread of it, at once. */
    others(count: number, thread?: string) {
      for (let index = 0; index < count; index += 1) {
        slack.world.messages.post({
          channel: support,
          user: slack.person('Ana').id,
          text: `Hello ${index}`,
          ...(thread === undefined ? {} : { threadTs: thread }),
        });
      }
    },
    calls: (method: string) => slack.inspector.calls(method).length,
  };
};
