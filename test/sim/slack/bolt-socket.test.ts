import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { App, LogLevel } from '@slack/bolt';
import { exampleManifest } from './example-manifest';
import { lunchApp } from './lunch-app';
import { createSlackSimulator, type SlackSimulator } from './simulator';
import { textOf } from './text-of';

let slack: SlackSimulator;
let app: App;

beforeEach(async () => {
  slack = await createSlackSimulator({ manifest: exampleManifest(), safetyMs: 1000 });
  const { botToken, appToken, apiUrl } = slack.connect();
  app = new App({
    token: botToken,
    appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } },
  });
  lunchApp(app);
  await app.start();
});

afterEach(async () => {
  await app.stop();
  await slack.stop();
});

test('a Bolt app in Socket Mode answers a command to everybody and to one person', async () => {
  const ana = slack.person('Ana');
  await ana.types('/lunch hello @Sam', { in: '#support' });
  await ana.types('/lunch private', { in: '#support' });
  await slack.quiet();
  expect(slack.messagesIn('#support').map(textOf)).toEqual([expect.stringMatching(/^You said hello <@U0SAM01\|sam>$/)]);
  expect(ana.reads({ in: '#support' })).toHaveLength(2);
  expect(slack.person('Sam').reads({ in: '#support' })).toHaveLength(1);
  expect(slack.violations()).toEqual([]);
});

test('a modal is filled in by label, refused with an error under its field, then sent, and a button asks to confirm', async () => {
  const ana = slack.person('Ana');
  await ana.types('/lunch order', { in: '#support' });
  await slack.changed(() => ana.modal());
  expect(await ana.submits()).toMatchObject({ ok: false, error: 'client_validation' });
  await ana.fillsIn({ Dish: 'Soup', Note: 'poison' });
  expect(await ana.submits()).toMatchObject({ ok: false, errors: { note: 'Not in our kitchen' } });
  expect(ana.modalText()).toContain('Not in our kitchen');
  await ana.fillsIn({ Note: 'hot' });
  expect(await ana.submits()).toEqual({ ok: true });
  expect(ana.modal()).toBeUndefined();
  await slack.quiet();
  const sam = slack.person('Sam');
  expect(sam.reads({ in: '#support' }).at(-1)).toContain('orders *soup*');
  await sam.presses('Cook', { in: '#support', confirm: false });
  expect(sam.reads({ in: '#support' }).at(-1)).toContain('orders *soup*');
  await sam.presses('Cook', { in: '#support', confirm: true });
  await slack.quiet();
  expect(sam.reads({ in: '#support' })).toEqual(['sam cooks it']);
  await expect(sam.presses('Cook', { in: '#support' })).rejects.toThrow('sees no "Cook"');
  expect(slack.violations()).toEqual([]);
});

test('an app that never acknowledges is told of, and the person sees the failure', async () => {
  const ana = slack.person('Ana');
  const act = await ana.types('/lunch silence', { in: '#support' });
  expect(act).toMatchObject({ ok: false, error: 'operation_timeout' });
  expect(ana.reads({ in: '#support' }).at(-1)).toBe('/lunch failed with the error "operation_timeout"');
  expect(slack.violations()).toMatchObject([{ rule: 'never_acked' }]);
});

test('what the manifest does not declare does not exist', async () => {
  const ana = slack.person('Ana');
  expect(await ana.types('/dinner', { in: '#support' })).toMatchObject({ ok: false, error: 'unknown_command' });
  expect(await ana.usesShortcut('Order dinner')).toMatchObject({ ok: false, error: 'unknown_shortcut' });
  expect(await ana.types('hello', { in: '#support' })).toMatchObject({ ok: true });
  await slack.quiet();
  expect(slack.messagesIn('#support')).toHaveLength(1);
});

test('Home, direct messages and shortcuts reach the app', async () => {
  const ana = slack.person('Ana');
  await ana.opensHome();
  await slack.changed(() => ana.home());
  expect(ana.homeText()).toBe('Menu of the day');
  await ana.types('hello there', { in: '@lunch' });
  await slack.quiet();
  expect(ana.reads({ in: '@lunch' })).toEqual(['hello there', 'Hello yourself']);
  expect(await ana.usesShortcut('Order lunch')).toEqual({ ok: true });
  expect(slack.violations()).toEqual([]);
});
