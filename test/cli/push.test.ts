import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runCommandLine } from '../../src/cli/command-line';
import { challengeResponse } from '../../src/ebay/notification-signature';
import type { Courier } from '../sim/ebay/notification/courier';
import { recordedTerminal } from './recorded-terminal';
import { simulatedDesk } from './simulated-desk';

const TOKEN = 'a-verification-token-of-more-than-32-characters';
const ENDPOINT = 'https://desk.example/ebay/notifications';

/** A desk that answers eBay's challenge and acknowledges by `status`. */
const listening =
  (status: () => number): Courier =>
  async ({ method, url }) => {
    if (method === 'POST') return { status: status(), contentType: '', body: '' };
    const code = new URL(url).searchParams.get('challenge_code') ?? '';
    const body = JSON.stringify({ challengeResponse: challengeResponse(code, TOKEN, ENDPOINT) });
    return { status: 200, contentType: 'application/json', body };
  };

let desk: Awaited<ReturnType<typeof simulatedDesk>>;
let status = 204;
beforeEach(async () => {
  status = 204;
  desk = await simulatedDesk({ courier: listening(() => status) });
});
afterEach(() => desk.stop());

const push = async (words: string[], changes: Record<string, string> = {}) => {
  const terminal = recordedTerminal(desk.folder, {
    ...desk.settings,
    PUBLIC_URL: 'https://desk.example/',
    EBAY_VERIFICATION_TOKEN: TOKEN,
    EBAY_ALERT_EMAIL: 'ops@desk.example',
    ...changes,
  });
  const exitCode = await runCommandLine(['push', ...words], terminal);
  return { exitCode, lines: terminal.printed.join('\n'), complained: terminal.complained.join('\n') };
};
const subscribed = () => [...desk.ebay.notifications.subscriptions.values()].map(({ topicId }) => topicId).sort();

test('one command subscribes everything with the right token, and a second changes nothing', async () => {
  expect(await push([])).toMatchObject({ exitCode: 1, lines: expect.stringContaining('MISSING Alert address') });
  expect(await push(['on'])).toMatchObject({ exitCode: 0, lines: expect.not.stringContaining('MISSING') });
  const topics = [
    'MARKETPLACE_ACCOUNT_DELETION',
    'ORDER_CANCELLATION_ACTIVITY',
    'ORDER_INQUIRY_ACTIVITY',
    'ORDER_RETURN_ACTIVITY',
  ];
  expect(subscribed()).toEqual(topics);
  expect(await push(['on'])).toMatchObject({ exitCode: 0 });
  expect(subscribed()).toEqual(topics);
  expect(desk.ebay.notifications.destinations.size).toBe(1);
  expect((await push([])).exitCode).toBe(0);
});

test('a destination that eBay marked down is shown and enabled again', async () => {
  await push(['on']);
  const [destination] = desk.ebay.notifications.destinations.values();
  if (destination === undefined) throw new Error('there is no destination');
  destination.status = 'MARKED_DOWN';
  const down = await push([]);
  expect(down.exitCode).toBe(1);
  expect(down.lines).toContain(`MISSING Destination ${ENDPOINT}: MARKED_DOWN`);
  expect((await push(['on'])).exitCode).toBe(0);
  expect(destination.status).toBe('ENABLED');
});

test('a subscription that somebody switched off is switched on again', async () => {
  await push(['on']);
  const [subscription] = desk.ebay.notifications.subscriptions.values();
  if (subscription === undefined) throw new Error('there is no subscription');
  subscription.status = 'DISABLED';
  expect((await push([])).lines).toMatch(/^MISSING \w+ of .*: DISABLED$/m);
  expect((await push(['on'])).exitCode).toBe(0);
});

test('a seller whose consent ended does not hold up the application’s own duty', async () => {
  desk.ebay.tokens.revoke('main');
  const { exitCode, lines } = await push(['on']);
  expect(exitCode).toBe(1);
  expect(lines).toMatch(/^MISSING ORDER_RETURN_ACTIVITY of eBay: .*consent/m);
  expect(lines).toMatch(/^ok {6}MARKETPLACE_ACCOUNT_DELETION of the application: pushed$/m);
});

test('switched off, the sellers’ topics end and the duty to hear of deletions stays', async () => {
  await push(['on']);
  expect((await push(['off'])).lines).toContain('Ended 3 subscriptions');
  expect(subscribed()).toEqual(['MARKETPLACE_ACCOUNT_DELETION']);
});

test('what is missing before anything can be asked of eBay is named', async () => {
  expect((await push(['on'], { PUBLIC_URL: '' })).complained).toContain('PUBLIC_URL is not set');
  expect((await push(['on'], { EBAY_VERIFICATION_TOKEN: '' })).complained).toContain(
    'EBAY_VERIFICATION_TOKEN is needed',
  );
  expect((await push(['on'], { PUBLIC_URL: 'http://desk.example' })).complained).toContain('must begin with https://');
  expect((await push(['on'], { EBAY_ALERT_EMAIL: '' })).complained).toContain('Set EBAY_ALERT_EMAIL');
  const wrong = await push(['on'], { EBAY_VERIFICATION_TOKEN: 'another-verification-token-that-is-long-too' });
  expect(wrong.exitCode).toBe(1);
  expect(wrong.complained).not.toContain('another-verification');
});
