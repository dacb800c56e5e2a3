import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { BareApp } from './bare-app';
import { exampleManifest } from './example-manifest';
import { type HandMoved, handMoved } from './hand-moved';
import { createSlackSimulator, type SlackSimulator } from './simulator';

let clock: HandMoved;
let slack: SlackSimulator;
let app: BareApp;

beforeEach(async () => {
  clock = handMoved();
  slack = await createSlackSimulator({ manifest: exampleManifest(), clock });
  app = await new BareApp(slack).start();
});

afterEach(async () => {
  await app.stop();
  await slack.stop();
});

const post = (url: unknown, body: object) =>
  fetch(String(url), { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

test('an act that is not acknowledged within three seconds fails, and a late acknowledgement is a violation', async () => {
  let acknowledge = () => {};
  const late = new Promise<object>((resolve) => {
    acknowledge = () => resolve({});
  });
  app.answer = async () => ({ ...(await late) });
  const typing = slack.person('Ana').types('/lunch', { in: '#support' });
  await clock.advance(2999);
  expect(slack.violations()).toEqual([]);
  await clock.advance(1);
  expect(await typing).toMatchObject({ ok: false, error: 'operation_timeout' });
  acknowledge();
  await slack.changed(() => slack.violations().length === 2);
  expect(slack.violations()).toMatchObject([
    { rule: 'never_acked', text: 'slash_commands /lunch: not within three seconds' },
    { rule: 'late_ack' },
  ]);
});

test('without a connection a command fails at once', async () => {
  await app.stop();
  await slack.socketMode.until((count) => count === 0);
  const act = await slack.person('Ana').types('/lunch', { in: '#support' });
  expect(act).toMatchObject({ ok: false, error: 'dispatch_failed' });
  expect(slack.violations()).toEqual([]);
});

test('an event that is not acknowledged comes again at once, after a minute and after five, under the same id', async () => {
  app.answer = () => undefined;
  const opening = slack.person('Ana').opensHome();
  for (const wait of [3000, 3000, 60_000, 3000, 300_000, 3000, 3_600_000]) {
    await slack.quiet({ idleMs: 20, boundMs: 50 }).catch(() => {});
    await clock.advance(wait);
  }
  await opening;
  const ids = app.received.map((each) => each.body.event_id);
  expect(app.received.map((each) => each.retry)).toEqual([0, 1, 2, 3]);
  expect(new Set(ids).size).toBe(1);
});

test('an envelope whose connection is lost before the acknowledgement goes to another connection', async () => {
  const second = await new BareApp(slack).start();
  let answered = 0;
  for (const each of [app, second]) {
    each.answer = () => {
      answered += 1;
      if (answered > 1) return {};
      void each.stop();
      return undefined;
    };
  }
  expect(await slack.person('Ana').types('/lunch', { in: '#support' })).toEqual({ ok: true });
  const ids = [...app.received, ...second.received].map((each) => each.body.trigger_id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  await second.stop();
});

test('a refresh asks every connection to come back, and it does', async () => {
  expect(slack.socketMode.connections).toBe(1);
  slack.socketMode.refresh();
  await slack.socketMode.until((count) => count === 0);
  await slack.socketMode.until((count) => count === 1);
  expect(await slack.person('Ana').types('/lunch', { in: '#support' })).toEqual({ ok: true });
});

test('a response_url answers five times within thirty minutes', async () => {
  const ana = slack.person('Ana');
  await ana.types('/lunch', { in: '#support' });
  const { response_url: url } = app.last();
  for (let use = 1; use <= 5; use += 1) expect((await post(url, { text: `answer ${use}` })).status).toBe(200);
  expect(await (await post(url, { text: 'sixth' })).json()).toEqual({ ok: false, error: 'used_url' });
  await ana.types('/lunch', { in: '#support' });
  const later = app.last().response_url;
  await clock.advance(30 * 60_000 + 1);
  expect(await (await post(later, { text: 'late' })).json()).toEqual({ ok: false, error: 'expired_url' });
  expect(ana.reads({ in: '#support' })).toEqual([1, 2, 3, 4, 5].map((use) => `answer ${use}`));
});

test('through a response_url an answer is replaced and deleted where it stands, and stays private', async () => {
  const ana = slack.person('Ana');
  await ana.types('/lunch', { in: '#support' });
  const { response_url: url } = app.last();
  await post(url, { text: 'one' });
  await post(url, { text: 'two', replace_original: true, response_type: 'in_channel' });
  expect(ana.reads({ in: '#support' })).toEqual(['two']);
  expect(slack.person('Sam').reads({ in: '#support' })).toEqual([]);
  await post(url, { delete_original: true });
  expect(ana.reads({ in: '#support' })).toEqual([]);
});

test('a press on a private message carries no message, and on a shared one it does', async () => {
  const actions = {
    type: 'actions',
    elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' }, value: '7' }],
  };
  app.answer = ({ type }) => (type === 'slash_commands' ? { text: 'x', blocks: [actions] } : {});
  const ana = slack.person('Ana');
  await ana.types('/lunch', { in: '#support' });
  await ana.presses('Go');
  expect(app.last()).toMatchObject({
    type: 'block_actions',
    container: { is_ephemeral: true },
    actions: [{ action_id: 'go', value: '7' }],
  });
  expect(app.last()).not.toHaveProperty('message');
  await post(app.last().response_url, { text: 'shared', blocks: [actions], response_type: 'in_channel' });
  await slack.person('Sam').presses('Go');
  expect(app.last()).toMatchObject({
    container: { is_ephemeral: false },
    message: { text: 'shared' },
    user: { username: 'sam' },
  });
});

test('somebody of another organisation is told apart by their team', async () => {
  await app.client.chat.postMessage({
    channel: slack.world.channel('partners')?.id ?? '',
    text: 'Hello',
    blocks: [
      { type: 'actions', elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } }] },
    ],
  });
  await slack.person('Eve').presses('Go', { in: '#partners' });
  expect(app.last()).toMatchObject({ user: { team_id: slack.world.otherTeam.id }, team: { id: slack.world.team.id } });
  expect(() => slack.person('Eve').sees({ in: '#support' })).not.toThrow();
  expect(slack.person('Eve').sees({ in: '#support' })).toEqual([]);
});

test('commands do not work in threads, in archived channels or for people who are not there', async () => {
  const ana = slack.person('Ana');
  await ana.types('a thread', { in: '#support' });
  const [message] = slack.messagesIn('#support');
  expect(await ana.types('/lunch', { in: '#support', thread: message?.ts ?? '' })).toMatchObject({
    error: 'not_in_threads',
  });
  expect(await ana.types('/lunch', { in: '#archive' })).toMatchObject({ error: 'restricted_action' });
  expect(await ana.types('/lunch', { in: '#supervisors' })).toMatchObject({ error: 'restricted_action' });
  expect(app.received).toEqual([]);
});

test('a message shortcut carries the message it was used on', async () => {
  const ana = slack.person('Ana');
  await ana.types('soup & salad', { in: '#support' });
  const [message] = slack.messagesIn('#support');
  await ana.usesShortcut('Lunch for this', message ? { onMessage: message } : {});
  expect(app.last()).toMatchObject({
    type: 'message_action',
    callback_id: 'lunch_for_this',
    message: { text: 'soup &amp; salad' },
  });
});

test('lost acknowledgements and double deliveries can be switched on', async () => {
  slack.faults.set('deliver_twice', true);
  await slack.person('Ana').types('/lunch', { in: '#support' });
  await slack.quiet();
  expect(app.received).toHaveLength(2);
  slack.faults.set('deliver_twice', false);
  slack.faults.set('drop_acks', true);
  const typing = slack.person('Ana').types('/lunch', { in: '#support' });
  await slack.quiet({ idleMs: 20, boundMs: 50 }).catch(() => {});
  await clock.advance(3000);
  expect(await typing).toMatchObject({ error: 'operation_timeout' });
  expect(slack.violations()).toEqual([]);
});

test.each([
  ['error_500', 0],
  ['lost_request', 0],
  ['lost_response', 1],
  ['ratelimited', 0],
] as const)('a planned fault %s hits the next call only', async (fault, posted) => {
  slack.faults.next('chat.postMessage', fault);
  const channel = slack.world.channel('support')?.id ?? '';
  const { client } = app;
  await expect(client.chat.postMessage({ channel, text: 'a' })).rejects.toThrow();
  expect(slack.messagesIn('#support')).toHaveLength(posted);
  await client.chat.postMessage({ channel, text: 'b' });
  expect(slack.messagesIn('#support').at(-1)?.text).toBe('b');
});
