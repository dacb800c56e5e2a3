import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { BareApp } from '../bare-app';
import { exampleManifest } from '../example-manifest';
import { type JsonObject, objectOf, objectsOf, parseJson } from '../json';
import { createSlackSimulator, type SlackSimulator } from '../simulator';
import { eventFor } from './stream';

let slack: SlackSimulator;
let app: BareApp;
let user: string;
let channel: string;

beforeEach(async () => {
  slack = await createSlackSimulator({ manifest: exampleManifest() });
  app = await new BareApp(slack).start();
  user = slack.person('Ana').id;
  channel = slack.world.channel('support')?.id ?? '';
});

afterEach(async () => {
  await app.stop();
  await slack.stop();
});

const read = async (path: string): Promise<JsonObject> => objectOf(await (await fetch(`${slack.url}${path}`)).json());

async function act(fields: JsonObject): Promise<JsonObject> {
  const body = JSON.stringify({ user, ...fields });
  const headers = { 'content-type': 'application/json' };
  return objectOf(await (await fetch(`${slack.url}/page/act`, { method: 'POST', headers, body })).json());
}

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const buttons = [
  { type: 'actions', block_id: 'b', elements: [{ type: 'button', action_id: 'go', text: plain('Go') }] },
];

test('the page and the modules it imports are served', async () => {
  for (const path of ['/', '/page/main.js', '/vendor/preact.js', '/vendor/hooks.js', '/vendor/htm.js']) {
    expect([path, (await fetch(slack.url + path)).status]).toEqual([path, 200]);
  }
  expect((await fetch(`${slack.url}/page/..%2f..%2fpackage.json`)).status).toBe(404);
});

test('a person sees the channels they may see, the commands and no private metadata', async () => {
  const state = await read(`/page/state?user=${user}`);
  expect(state).toMatchObject({
    me: { real_name: 'Ana Agent', initials: 'AA' },
    commands: [{ command: '/lunch', app: 'Lunch' }],
    views: [],
    home: null,
  });
  expect(objectsOf(state.channels).map((each) => each.name)).toEqual([
    'general',
    'support',
    'partners',
    'archive',
    'random',
    'lunch',
  ]);
  const guest = await read(`/page/state?user=${slack.person('Gus').id}`);
  expect(objectsOf(guest.channels).map((each) => each.name)).toEqual(['general', 'lunch']);
});

test('messages, threads and private answers are read for the person who asks', async () => {
  await act({ act: 'say', channel, text: 'a & b' });
  const [first] = slack.messagesIn('support');
  await act({ act: 'say', channel, text: 'reply', thread_ts: first?.ts });
  app.answer = () => ({ text: 'only you' });
  expect(await act({ act: 'command', channel, text: '/lunch' })).toEqual({ ok: true });
  const mine = await read(`/page/messages?user=${user}&channel=${channel}`);
  expect(mine.messages).toMatchObject([
    { text: 'a &amp; b', reply_count: 1 },
    { text: 'only you', ephemeral: true, app: 'Lunch' },
  ]);
  const others = await read(`/page/messages?user=${slack.person('Sam').id}&channel=${channel}`);
  expect(objectsOf(others.messages)).toHaveLength(1);
  const thread = await read(`/page/messages?user=${user}&channel=${channel}&thread=${first?.ts}`);
  expect(objectsOf(thread.messages).map((each) => each.text)).toEqual(['a &amp; b', 'reply']);
});

test('a press carries the value that was chosen, in messages and in views', async () => {
  const { ts } = await app.client.chat.postMessage({ channel, text: 'x', blocks: buttons });
  expect(await act({ act: 'press', channel, ts, block_id: 'b', action_id: 'go' })).toEqual({ ok: true });
  expect(app.last()).toMatchObject({ type: 'block_actions', actions: [{ action_id: 'go' }] });
  const option = { text: plain('One'), value: '1' };
  const input = {
    type: 'input' as const,
    block_id: 'i',
    dispatch_action: true,
    label: plain('N'),
    element: { type: 'static_select' as const, action_id: 's', options: [option] },
  };
  const view = {
    type: 'modal' as const,
    title: plain('T'),
    submit: plain('Go'),
    private_metadata: 'secret',
    blocks: [input],
  };
  await app.client.views.open({ trigger_id: String(app.last().trigger_id), view });
  const state = await read(`/page/state?user=${user}`);
  const open = objectsOf(state.views)[0];
  expect(open).not.toHaveProperty('private_metadata');
  await act({ act: 'press', view_id: open?.id, block_id: 'i', action_id: 's', value_of_element: option });
  expect(app.last()).toMatchObject({
    actions: [{ selected_option: option }],
    view: { state: { values: { i: { s: { selected_option: option } } } } },
  });
  await act({
    act: 'submit',
    view_id: open?.id,
    state: { i: { s: { type: 'static_select', selected_option: option } } },
  });
  expect(app.last()).toMatchObject({ type: 'view_submission', view: { private_metadata: 'secret' } });
});

test("somebody else cannot submit a person's modal", async () => {
  await act({ act: 'command', channel, text: '/lunch' });
  const view = { type: 'modal' as const, title: plain('T'), blocks: [{ type: 'divider' as const }] };
  const opened = await app.client.views.open({ trigger_id: String(app.last().trigger_id), view });
  const stolen = await act({ user: slack.person('Sam').id, act: 'submit', view_id: opened.view?.id });
  expect(stolen).toMatchObject({ ok: false, error: 'not_found' });
});

test('events of one person reach their page as they happen', async () => {
  const response = await fetch(`${slack.url}/page/events?user=${user}`);
  const reader = response.body?.getReader();
  const types: unknown[] = [];
  await act({ act: 'say', channel, text: 'hello' });
  while (!types.includes('unread') && reader) {
    const { value } = await reader.read();
    for (const line of Buffer.from(value ?? [])
      .toString()
      .split('\n\n')) {
      if (line.startsWith('data: ')) types.push(objectOf(parseJson(line.slice(6))).type);
    }
  }
  await reader?.cancel();
  expect(types).toEqual(['clock', 'message', 'unread']);
});

test("a private answer, a modal and a toast reach nobody else's page", async () => {
  const sam = slack.person('Sam').id;
  const seen: Record<'ana' | 'sam', unknown[]> = { ana: [], sam: [] };
  slack.world.changes.on((change) => {
    seen.ana.push(eventFor(slack.world, user, change)?.type);
    seen.sam.push(eventFor(slack.world, sam, change)?.type);
  });
  app.answer = () => ({ text: 'only you' });
  await act({ act: 'command', channel, text: '/lunch' });
  const view = { type: 'modal' as const, title: plain('T'), blocks: [{ type: 'divider' as const }] };
  await app.client.views.open({ trigger_id: String(app.last().trigger_id), view });
  await slack.person('Ana').types('hello', { in: '#archive' });
  const concerning = (types: unknown[]) => types.filter((type) => type !== undefined && type !== 'inspector');
  expect(concerning(seen.ana)).toEqual(['ephemeral', 'view_opened', 'toast']);
  expect(concerning(seen.sam)).toEqual([]);
});

test('the inspector masks tokens, and faults can be switched', async () => {
  await fetch(`${slack.connect().apiUrl}auth.test`, {
    method: 'POST',
    body: new URLSearchParams({ token: slack.connect().botToken, note: 'xoxb-1-abc' }),
  });
  const { entries } = await read('/page/inspector?limit=5');
  expect(JSON.stringify(entries)).not.toMatch(/xoxb-|xapp-/);
  expect(objectsOf(entries).at(-1)).toMatchObject({ kind: 'auth.test', direction: 'in', status: 'ok' });
  await act({ act: 'fault', name: 'slack_down', on: true });
  expect(objectsOf((await read('/page/faults')).faults).filter((each) => each.on)).toMatchObject([
    { name: 'slack_down' },
  ]);
  await expect(app.client.auth.test()).rejects.toThrow();
});
