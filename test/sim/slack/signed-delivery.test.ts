import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { signatureHeaders } from './delivery/signature';
import { exampleManifest } from './example-manifest';
import { type HandMoved, handMoved } from './hand-moved';
import { bytesOf } from './http-body';
import { createSlackSimulator, type SlackSimulator } from './simulator';

interface Got {
  headers: IncomingMessage['headers'];
  body: string;
}

let clock: HandMoved;
let slack: SlackSimulator;
let server: Server;
let received: Got[];
let answer: (response: ServerResponse, got: Got) => void;

beforeEach(async () => {
  clock = handMoved();
  received = [];
  answer = (response) => response.end();
  server = createServer(async (request, response) => {
    const got = { headers: request.headers, body: (await bytesOf(request)).toString() };
    received.push(got);
    answer(response, got);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const requestUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/slack/events`;
  slack = await createSlackSimulator({
    manifest: exampleManifest({ socketMode: false }),
    clock,
    requestUrl,
    signedAt: clock.now,
  });
});

afterEach(async () => {
  await slack.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const until = (count: number) =>
  slack.changed(() => slack.inspector.latest().filter((each) => each.status).length >= count);

test('a request is signed over its timestamp and body, and its form has exactly the content type that Slack sends', async () => {
  await slack.person('Ana').types('/lunch a b', { in: '#support' });
  const [got] = received;
  const expected = signatureHeaders(slack.connect().signingSecret, clock.now(), got?.body ?? '');
  expect(got?.headers).toMatchObject({ ...expected, 'content-type': 'application/x-www-form-urlencoded' });
  expect(Object.fromEntries(new URLSearchParams(got?.body))).toMatchObject({
    command: '/lunch',
    text: 'a b',
    channel_name: 'support',
  });
});

test('an interaction is one form field of JSON, an event is JSON', async () => {
  await slack.person('Ana').usesShortcut('Order lunch');
  expect(JSON.parse(new URLSearchParams(received[0]?.body).get('payload') ?? '')).toMatchObject({
    type: 'shortcut',
    callback_id: 'order_lunch',
  });
  await slack.person('Ana').opensHome('Lunch');
  expect(received[1]?.headers['content-type']).toBe('application/json');
  expect(JSON.parse(received[1]?.body ?? '')).toMatchObject({
    type: 'event_callback',
    event: { type: 'app_home_opened', tab: 'home' },
  });
});

test('text and JSON in the answer to a command are shown to the person only', async () => {
  answer = (response) => response.end('plain words');
  await slack.person('Ana').types('/lunch', { in: '#support' });
  answer = (response) => response.end(JSON.stringify({ text: 'in JSON' }));
  await slack.person('Ana').types('/lunch', { in: '#support' });
  expect(slack.person('Ana').reads({ in: '#support' })).toEqual(['plain words', 'in JSON']);
  expect(slack.person('Sam').reads({ in: '#support' })).toEqual([]);
});

test('a refused event is sent again with its number and reason, until the app says not to', async () => {
  answer = (response, got) => {
    const isSecond = got.headers['x-slack-retry-num'] === '1';
    response.writeHead(500, isSecond ? { 'x-slack-no-retry': '1' } : {}).end();
  };
  await slack.person('Ana').opensHome();
  await until(2);
  await clock.advance(3_600_000);
  expect(received.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']])).toEqual([
    [undefined, undefined],
    ['1', 'http_error'],
  ]);
  expect(new Set(received.map(({ body }) => JSON.parse(body).event_id)).size).toBe(1);
});

test('an answer after three seconds is a timeout for the person and a late acknowledgement', async () => {
  const held: ServerResponse[] = [];
  answer = (response) => void held.push(response);
  const typing = slack.person('Ana').types('/lunch', { in: '#support' });
  await slack.quiet({ boundMs: 100 }).catch(() => {});
  await clock.advance(3000);
  expect(await typing).toMatchObject({ error: 'operation_timeout' });
  for (const response of held) response.end();
  await slack.changed(() => slack.violations().length === 2);
  expect(slack.violations().map((each) => each.rule)).toEqual(['never_acked', 'late_ack']);
});

test('every delivery can be made to arrive several times', async () => {
  slack.faults.copies = 4;
  await slack.person('Ana').types('/lunch', { in: '#support' });
  await slack.quiet();
  const triggers = received.map(({ body }) => new URLSearchParams(body).get('trigger_id'));
  expect([triggers.length, new Set(triggers).size]).toEqual([4, 1]);
});
