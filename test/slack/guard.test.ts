import { expect, test } from '@jest/globals';
import { App, type Receiver, type ReceiverEvent } from '@slack/bolt';
import { silentLog } from '../../src/log';
import { boltLog } from '../../src/slack/bolt-log';
import { type GuardPorts, guard } from '../../src/slack/guard';
import { handMovedClock } from '../hand-moved-clock';

const memory = () => {
  const keys = new Set<string>();
  return {
    keys,
    firstTime: async (key: string) => !keys.has(key) && Boolean(keys.add(key)),
    answered: async () => {},
    forget: async (key: string) => void keys.delete(key),
  };
};

const setUp = () => {
  const clock = handMovedClock();
  const payloads = memory();
  let process: (event: ReceiverEvent) => Promise<void> = async () => {};
  const inner: Receiver = {
    init: (app) => {
      process = (event) => app.processEvent(event);
    },
    start: async () => undefined,
    stop: async () => undefined,
  };
  const ports: GuardPorts = {
    clock,
    log: silentLog,
    payloads,
    unhandled: ({ name }) => ({ text: `nobody does ${name}` }),
  };
  const receiver = guard(inner, ports);
  const app = new App({
    receiver,
    token: 'xoxb-1',
    tokenVerificationEnabled: false,
    botId: 'B1',
    botUserId: 'U0',
    convoStore: false,
    logger: boltLog(silentLog),
  });
  const acks: unknown[] = [];
  const deliver = (body: Record<string, unknown>, customProperties = {}) =>
    process({ body, customProperties, ack: async (answer: unknown) => void acks.push(answer) });
  return { clock, payloads, receiver, app, acks, deliver };
};

const command = (trigger: string, name = '/return') => ({
  command: name,
  text: 'help',
  trigger_id: trigger,
  user_id: 'U1',
  team_id: 'T1',
  channel_id: 'C1',
  response_url: 'https://slack.test/r',
});

test('a command that nobody handles is answered all the same, and only once', async () => {
  const { acks, deliver } = setUp();
  await deliver(command('1.1', '/nothing'));
  expect(acks).toEqual([{ text: 'nobody does /nothing' }]);
});

test('a payload that Slack delivers twice is acknowledged twice and handled once', async () => {
  const { app, acks, deliver } = setUp();
  let handled = 0;
  app.command('/return', async ({ ack }) => {
    handled += 1;
    await ack('taken');
  });
  await deliver(command('1.1'));
  await deliver(command('1.1'));
  expect({ handled, acks }).toEqual({ handled: 1, acks: ['taken', undefined] });
});

test('a second acknowledgement by a listener does no harm', async () => {
  const { app, acks, deliver } = setUp();
  app.command('/return', async ({ ack }) => {
    await ack('first');
    await ack('second');
  });
  await deliver(command('1.1'));
  expect(acks).toEqual(['first']);
});

test('a listener that takes too long is acknowledged for before three seconds have passed', async () => {
  const { app, clock, acks, deliver } = setUp();
  let finish = () => {};
  app.command('/return', () => new Promise<void>((resolve) => (finish = resolve)));
  const delivery = deliver(command('1.1'));
  await new Promise((resolve) => setImmediate(resolve));
  await clock.advance(2_400);
  expect(acks).toEqual([]);
  await clock.advance(200);
  expect(acks).toEqual([undefined]);
  finish();
  await delivery;
  expect(clock.waiting).toBe(0);
});

test('a payload whose first delivery failed before it was acknowledged may come again', async () => {
  const { app, deliver, payloads } = setUp();
  app.use(async () => {
    throw new Error('lost');
  });
  await deliver(command('1.1')).catch(() => undefined);
  expect([...payloads.keys]).toEqual([]);
});

test.each([
  ['ten minutes ago', -600],
  ['ten minutes ahead', 600],
])('a request signed %s is refused and not acknowledged', async (_, offset) => {
  const { clock, acks, deliver } = setUp();
  const requestTimestamp = String(clock.now().getTime() / 1000 + offset);
  await expect(deliver(command('1.1'), { requestTimestamp })).rejects.toThrow('outside the time window');
  expect(acks).toEqual([]);
});

test('stopping waits for what is under way and leaves what comes later to Slack', async () => {
  const { app, clock, acks, deliver, receiver } = setUp();
  let finish = () => {};
  app.command('/return', async ({ ack }) => {
    await ack('taken');
    await new Promise<void>((resolve) => (finish = resolve));
  });
  const first = deliver(command('1.1'));
  await new Promise((resolve) => setImmediate(resolve));
  const drained = receiver.drain(5_000);
  await deliver(command('1.2'));
  expect(acks).toEqual(['taken']);
  finish();
  expect(await drained).toBe(true);
  await first;
  expect(clock.waiting).toBe(0);
});

test('stopping does not wait longer than its bound', async () => {
  const { app, clock, deliver, receiver } = setUp();
  let finish = () => {};
  app.command('/return', async ({ ack }) => {
    await ack();
    await new Promise<void>((resolve) => (finish = resolve));
  });
  const first = deliver(command('1.1'));
  await new Promise((resolve) => setImmediate(resolve));
  const drained = receiver.drain(5_000);
  await clock.advance(5_001);
  expect(await drained).toBe(false);
  finish();
  await first;
});
