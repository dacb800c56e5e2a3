import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { runCommandLine } from '../../src/cli/command-line';
import { setUp } from '../../src/cli/setup';
import { readConfig } from '../../src/config';
import { parseDeskFile } from '../../src/desk/desk-file-text';
import { formatMoney } from '../../src/money';
import { freePort } from '../free-port';
import { httpCourier } from '../sim/ebay/notification/courier';
import { answering } from './answering';
import { type RecordedTerminal, recordedTerminal } from './recorded-terminal';
import { simulatedDesk } from './simulated-desk';

let desk: Awaited<ReturnType<typeof simulatedDesk>>;
beforeEach(async () => {
  desk = await simulatedDesk({
    // The proxy with the certificate, which leads to this machine.
    courier: (parcel) =>
      httpCourier({ ...parcel, url: parcel.url.replace('https://desk.example', `http://127.0.0.1:${pushPort}`) }),
  });
});
let pushPort = 0;
afterEach(() => desk.stop());

const RU_NAME = 'http://127.0.0.1/accepted';
const read = (name: string) => readFileSync(join(desk.folder, name), 'utf8');
const services = () => ({ SLACK_API_URL: desk.settings.SLACK_API_URL, EBAY_API_URL: desk.settings.EBAY_API_URL });

/** The seller's browser: opens the address printed last, agrees (or not), and answers where it came to. */
const browse = async (terminal: RecordedTerminal, choice: string): Promise<string> => {
  const printed =
    terminal.complained
      .join('\n')
      .match(/http\S+\/oauth2\/authorize\S+/g)
      ?.at(-1) ?? '';
  const page = new URL(printed);
  page.searchParams.set('simulated_choice', choice);
  const reply = await fetch(page, { redirect: 'manual' });
  return reply.headers.get('location') ?? '';
};

test('from nothing, with wrong answers on the way, to a desk whose doctor finds no failure', async () => {
  const terminal = recordedTerminal(desk.folder, services());
  const { questions, refused, left } = answering([
    [/Bot User/, 'xoxp-a-user-token'],
    [/Bot User/, 'xoxb-not-the-right-one'],
    [/Bot User/, desk.settings.SLACK_BOT_TOKEN],
    [/App-level/, desk.settings.SLACK_APP_TOKEN],
    [/Client ID/, desk.settings.EBAY_CLIENT_ID],
    [/Client secret/, desk.settings.EBAY_CLIENT_SECRET],
    [/RuName/, RU_NAME],
    [/Short name/, 'Berlin Mitte'],
    [/Short name/, 'berlin'],
    [/your team calls/, 'Camera Corner'],
    [/Marketplace/, 'EBAY-DE'],
    [/Marketplace/, 'EBAY_DE'],
    [/Time zone/, 'Berlin'],
    [/Time zone/, 'Europe/Berlin'],
    [/address that the browser/, 'https://example.com/?code=1&state=stolen'],
    [/address that the browser/, () => browse(terminal, '')],
    [/address that the browser/, () => browse(terminal, 'main')],
    [/registered in the EU/, true],
    [/new requests/, desk.channel('returns')],
    [/alarms/, desk.channel('returns')],
    [/Agents/, [desk.person('Ana')]],
    [/Admins/, [desk.person('Sam')]],
    [/agent moves money/, 'fifty'],
    [/agent moves money/, '50 EUR, 60 USD'],
    [/approver or admin/, '500 EUR'],
  ]);
  await setUp(questions, terminal, {});

  expect(left).toEqual([]);
  expect(refused).toEqual([
    'xoxp-a-user-token: must begin with xoxb-',
    expect.stringMatching(/^Berlin Mitte: must be small letters/),
    expect.stringMatching(/^EBAY-DE: must be an eBay marketplace/),
    expect.stringMatching(/^Berlin: must be a time zone/),
    expect.stringMatching(/^fifty: must be digits and a currency/),
  ]);
  const told = terminal.complained.join('\n');
  expect(told).toMatch(/does not accept this token \(invalid_auth\)/);
  expect(told).toMatch(/reply to another consent/);
  expect(told).toMatch(/seller did not consent/);
  expect(told).toMatch(/Connected: Camera Corner, until 20\d\d-/);
  expect(terminal.printed.join('\n')).not.toMatch(/FAILURE/);
  expect(told).toMatch(/Ready\. Start the desk with: npm start/);

  const config = readConfig(parseEnv(read('.env')), () => read('accounts.yml'));
  expect(config.ebay.accounts).toMatchObject([
    { id: 'berlin', marketplace: 'EBAY_DE', refreshToken: desk.settings.EBAY_REFRESH_TOKEN },
  ]);
  expect(config.ebay.accounts[0]?.signingKey?.signingKeyCipher).toBe('ED25519');
  const { roles, limits } = parseDeskFile(read('desk.yml')).file;
  expect(roles.admin?.people).toEqual([desk.person('Sam')]);
  expect(limits.map(({ role, per_act }) => [role, per_act.map(formatMoney)])).toEqual([
    ['agent', ['€50.00', '$60.00']],
    ['approver', ['€500.00']],
    ['admin', ['€500.00']],
  ]);
});

test('what it writes can be read by its owner alone, and tokens of eBay rest sealed', async () => {
  const terminal = recordedTerminal(desk.folder, { ...desk.settings, EBAY_RU_NAME: RU_NAME });
  const words = ['setup', '--yes', '--channel', desk.channel('returns'), '--admins', desk.person('Sam')];
  expect(await runCommandLine(words, terminal)).toBe(0);
  for (const name of ['.env', 'accounts.yml', 'desk.yml']) {
    expect([name, statSync(join(desk.folder, name)).mode & 0o777]).toEqual([name, 0o600]);
  }
  expect(read('accounts.yml')).not.toContain(desk.settings.EBAY_REFRESH_TOKEN);
  expect(read('.env')).toContain('# Who may do what');
  const shown = [...terminal.printed, ...terminal.complained].join('\n');
  for (const secret of [
    desk.settings.SLACK_BOT_TOKEN,
    desk.settings.SLACK_APP_TOKEN,
    desk.settings.EBAY_CLIENT_SECRET,
  ]) {
    expect(shown).not.toContain(secret);
  }
});

test('run again, it keeps other accounts and proposes what is known', async () => {
  const environment = {
    ...desk.settings,
    EBAY_RU_NAME: RU_NAME,
    SECRET_KEY: 'a key of at least thirty-two characters',
  };
  const terminal = recordedTerminal(desk.folder, environment);
  const channel = ['--channel', desk.channel('returns')];
  expect(await runCommandLine(['setup', '--yes', '--account-id', 'berlin', ...channel], terminal)).toBe(0);
  const words = ['setup', '--yes', '--account-id', 'leeds', '--marketplace', 'EBAY_GB'];
  expect(await runCommandLine(words, terminal)).toBe(0);
  const { accounts } = readConfig(parseEnv(read('.env')), () => read('accounts.yml')).ebay;
  expect(accounts.map(({ id, marketplace }) => [id, marketplace])).toEqual([
    ['berlin', 'EBAY_US'],
    ['leeds', 'EBAY_GB'],
  ]);
});

test('run again by a person, it asks before it connects anything, and an account connected again keeps its signing key', async () => {
  const environment = {
    ...desk.settings,
    EBAY_RU_NAME: RU_NAME,
    SECRET_KEY: 'a key of at least thirty-two characters',
  };
  const first = recordedTerminal(desk.folder, environment);
  const channel = ['--channel', desk.channel('returns')];
  expect(await runCommandLine(['setup', '--yes', '--signing-key', ...channel], first)).toBe(0);
  const before = read('accounts.yml');
  const key = () => readConfig(parseEnv(read('.env')), () => read('accounts.yml')).ebay.accounts[0]?.signingKey?.jwe;
  const made = key();
  expect(made).toBeDefined();

  const untouched = answering([]);
  await setUp(untouched.questions, recordedTerminal(desk.folder, environment), {});
  expect(read('accounts.yml')).toBe(before);

  const terminal = recordedTerminal(desk.folder, environment);
  const again = answering([
    [/one of these again/, true],
    [/Short name/, 'main'],
    [/address that the browser/, () => browse(terminal, 'main')],
  ]);
  await setUp(again.questions, terminal, {});
  expect(again.left).toEqual([]);
  expect(terminal.complained.join('\n')).toMatch(/Connected: eBay, until 20\d\d-/);
  expect(read('accounts.yml')).not.toBe(before);
  expect(key()).toBe(made);
});

test('a change of keys seals every account anew, and the old key opens nothing any more', async () => {
  const old = 'a key of at least thirty-two characters';
  const environment = { ...desk.settings, EBAY_RU_NAME: RU_NAME, SECRET_KEY: old };
  const terminal = recordedTerminal(desk.folder, environment);
  expect(await runCommandLine(['setup', '--yes', '--channel', desk.channel('returns')], terminal)).toBe(0);
  expect(await runCommandLine(['rotate-key'], terminal)).toBe(0);
  const settings = parseEnv(read('.env'));
  expect(settings.SECRET_KEY).not.toBe(old);
  expect(settings.SECRET_KEY_OLD).toBe('');
  expect(readConfig(settings, () => read('accounts.yml')).ebay.accounts).toHaveLength(1);
  expect(() => readConfig({ ...settings, SECRET_KEY: old }, () => read('accounts.yml'))).toThrow(/cannot be opened/);
});

test('with --yes, what is missing is named and nothing is asked', async () => {
  const terminal = recordedTerminal(desk.folder, services());
  expect(await runCommandLine(['setup', '--yes'], terminal)).toBe(1);
  expect(terminal.complained.join('\n')).toMatch(/Bot User OAuth Token.*has no answer[\s\S]*Give SLACK_BOT_TOKEN/);
});

test('the seller’s browser can come back to this machine', async () => {
  const port = String(await freePort());
  const ruName = `http://127.0.0.1:${port}/accepted`;
  const terminal = recordedTerminal(desk.folder, { ...desk.settings, EBAY_RU_NAME: ruName });
  const running = runCommandLine(
    ['setup', '--yes', '--callback-port', port, '--channel', desk.channel('returns')],
    terminal,
  );
  while (!terminal.complained.some((line) => line.includes('/oauth2/authorize'))) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  const page = await fetch(await browse(terminal, 'main'));
  expect(await page.text()).toMatch(/You can close this page/);
  expect(await running).toBe(0);
  expect(terminal.complained.join('\n')).toMatch(/Connected: eBay, until/);
});

test('with a public address and a clash of commands: the manifest to paste, the shared audit key, and eBay’s messages', async () => {
  pushPort = await freePort();
  const address = 'https://desk.example';
  const terminal = recordedTerminal(desk.folder, { ...services(), PUSH_PORT: String(pushPort) });
  const { questions, refused, left } = answering([
    [/Slack reach/, 'http'],
    [/Public https/, 'desk.example.com'],
    [/Public https/, address],
    [/Mail address/, 'ops@desk.example'],
    [/Prefix/, 'Our Shop'],
    [/Prefix/, 'ebay-'],
    [/Bot User/, desk.settings.SLACK_BOT_TOKEN],
    [/Signing secret/, desk.slack.connect().signingSecret],
    [/keep its records/, 'compose'],
    [/Client ID/, desk.settings.EBAY_CLIENT_ID],
    [/Client secret/, desk.settings.EBAY_CLIENT_SECRET],
    [/RuName/, RU_NAME],
    [/address that the browser/, () => browse(terminal, 'main')],
    [/new requests/, desk.channel('returns')],
    [/alarms/, desk.channel('returns')],
    [/Admins/, [desk.person('Sam')]],
  ]);
  await setUp(questions, terminal, {});
  expect(left).toEqual([]);
  expect(refused).toEqual([
    expect.stringMatching(/^desk\.example\.com: must be an address/),
    expect.stringMatching(/^Our Shop: must be at most 16 small letters/),
  ]);
  const told = terminal.complained.join('\n');
  expect(told).toContain('eBay tells this desk about requests as they happen.');
  expect(terminal.printed.join('\n')).toMatch(/^ok +eBay push: eBay delivers to /m);

  const manifest = parse(read('slack-manifest.yml'));
  expect(manifest.features.slash_commands[1]).toMatchObject({
    command: '/ebay-return',
    url: `${address}/slack/events`,
  });
  expect(manifest.settings.socket_mode_enabled).toBe(false);
  const env = parseEnv(read('.env'));
  expect(env).toMatchObject({ COMMAND_PREFIX: 'ebay-', PUBLIC_URL: address, EBAY_ALERT_EMAIL: 'ops@desk.example' });
  expect(env.AUDIT_KEY?.length).toBeGreaterThan(40);
  expect(env.POSTGRES_PASSWORD?.length).toBeGreaterThan(40);
  expect([...desk.ebay.notifications.subscriptions.values()]).toHaveLength(4);
});

test('PostgreSQL of the team’s own: its address is kept, and the audit key that this machine used goes with it', async () => {
  mkdirSync(join(desk.folder, 'data'));
  writeFileSync(join(desk.folder, 'data/aftersale.sqlite.audit-key'), 'the key that the trail was begun with\n');
  const { DATABASE_URL: _, ...settings } = desk.settings;
  const environment = { ...settings, EBAY_RU_NAME: RU_NAME, DATABASE_URL: 'postgres://desk:s%40fe@127.0.0.1:1/desk' };
  const terminal = recordedTerminal(desk.folder, environment);
  const words = ['setup', '--yes', '--records', 'postgres', '--channel', desk.channel('returns')];
  expect(await runCommandLine(words, terminal)).toBe(0);
  expect(parseEnv(read('.env'))).toMatchObject({
    DATABASE_URL: 'postgres://desk:s%40fe@127.0.0.1:1/desk',
    AUDIT_KEY: 'the key that the trail was begun with',
  });
  expect([...terminal.printed, ...terminal.complained].join('\n')).not.toContain('s%40fe');
});
