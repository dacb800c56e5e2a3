import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { exampleManifest } from './example-manifest';
import { lunchApp } from './lunch-app';
import { createSlackSimulator, type SlackSimulator } from './simulator';

let slack: SlackSimulator;
let app: App;
let appUrl: string;

beforeEach(async () => {
  slack = await createSlackSimulator({ manifest: exampleManifest({ socketMode: false }), safetyMs: 1000 });
  const { botToken, signingSecret, apiUrl } = slack.connect();
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR });
  app = new App({
    token: botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } },
  });
  lunchApp(app);
  const server = await app.start(0);
  const address = 'address' in server ? server.address() : null;
  appUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/slack/events`;
  slack.deliverTo(appUrl);
});

afterEach(async () => {
  await app.stop();
  await slack.stop();
});

test('a Bolt app behind signed HTTP takes a command, a modal, a button and an event', async () => {
  const ana = slack.person('Ana');
  await ana.types('/lunch order', { in: '#support' });
  await slack.changed(() => ana.modal());
  await ana.fillsIn({ Dish: 'Salad' });
  await ana.submits();
  await slack.quiet();
  await ana.presses('Cook', { confirm: true });
  await ana.opensHome();
  await slack.changed(() => ana.home());
  await slack.quiet();
  expect(ana.reads({ in: '#support' })).toEqual(['ana cooks it']);
  expect(slack.violations()).toEqual([]);
});

test('a request signed with another secret is refused by the app, and the person sees that the command failed', async () => {
  const forger = await createSlackSimulator({ manifest: exampleManifest({ socketMode: false }), safetyMs: 1000 });
  forger.deliverTo(appUrl);
  const act = await forger.person('Ana').types('/lunch hello', { in: '#support' });
  expect(act).toMatchObject({ ok: false, error: 'dispatch_failed' });
  expect(slack.messagesIn('#support')).toEqual([]);
  await forger.stop();
});
