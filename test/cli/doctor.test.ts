import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runCommandLine } from '../../src/cli/command-line';
import { withStore } from '../../src/cli/with-store';
import { renewalName, renewalPurpose } from '../../src/desk/accounts/renewal';
import { AccountId } from '../../src/ids';
import { createSecretBox } from '../../src/secret-box';
import { openDatabase } from '../../src/store/database';
import { handMovedClock } from '../hand-moved-clock';
import { recordedTerminal } from './recorded-terminal';
import { simulatedDesk } from './simulated-desk';

let desk: Awaited<ReturnType<typeof simulatedDesk>>;
beforeEach(async () => {
  desk = await simulatedDesk();
});
afterEach(() => desk.stop());

const doctor = async (changes: Record<string, string> = {}) => {
  const terminal = recordedTerminal(desk.folder, { ...desk.settings, ...changes });
  const exitCode = await runCommandLine(['doctor'], terminal);
  return { exitCode, lines: terminal.printed.join('\n'), complained: terminal.complained.join('\n') };
};
const healthy = (channel: string) =>
  `roles: { admin: { people: [${desk.person('Sam')}] } }\nchannels: { default: ${channel} }\n`;

test('a working desk passes, line by line', async () => {
  desk.writeDeskFile(healthy(desk.channel('returns')));
  const { exitCode, lines, complained } = await doctor();
  expect(complained).toBe('');
  expect(exitCode).toBe(0);
  expect(lines).toMatch(/^ok +Slack bot token: it is @\S+ in the workspace/m);
  expect(lines).toMatch(/^ok +Slack scopes: all \d+ of manifest.yml are granted/m);
  expect(lines).toMatch(/^ok +Slack app token/m);
  expect(lines).toMatch(/^ok +Desk file/m);
  expect(lines).toMatch(/^ok +Slack channel \S+: the bot is in #returns/m);
  expect(lines).toMatch(/^ok +eBay account eBay: eBay hands out access tokens/m);
  expect(lines).toMatch(/^ok +eBay call budget post-order\.cancellation: \d+ of 5000 calls are left/m);
  expect(lines).toMatch(/^ok +Clock/m);
  expect(lines).toMatch(/^ok +Store: .*is not there yet/m);
  expect(lines).not.toMatch(/FAILURE/);
});

test('each fault has a line of its own with its remedy, and the exit code is 1', async () => {
  desk.writeDeskFile(healthy(desk.channel('random')));
  desk.ebay.tokens.revoke('main');
  desk.slack.revokeToken();
  const { exitCode, lines } = await doctor({ SLACK_APP_TOKEN: 'xapp-wrong' });
  expect(exitCode).toBe(1);
  expect(lines).toMatch(/^FAILURE Slack bot token: Slack says \w+\. → .*reinstall/m);
  expect(lines).toMatch(/^FAILURE Slack app token: Slack says invalid_auth\. → .*connections:write/m);
  expect(lines).toMatch(/^FAILURE eBay account eBay: eBay no longer accepts this seller’s consent/m);
});

test('a channel without the bot, a wrong rule and a missing desk file are told apart', async () => {
  desk.writeDeskFile(healthy(desk.channel('random')));
  expect((await doctor()).lines).toMatch(/^FAILURE Slack channel \S+: the bot is not in #random\. → Type \/invite/m);
  desk.writeDeskFile('rolls: {}\n');
  expect((await doctor()).lines).toMatch(/^FAILURE Desk file: The desk file cannot be used\. → Line 1: .*"roles"/m);
  expect((await doctor({ DESK_FILE: 'gone.yml' })).lines).toMatch(/^WARNING Desk file: there is no gone\.yml/m);
});

test('services that are not there are failures with a remedy, and no secret is shown', async () => {
  const { exitCode, lines, complained } = await doctor({
    SLACK_API_URL: 'http://127.0.0.1:1/api/',
    EBAY_API_URL: 'http://127.0.0.1:1',
  });
  expect(exitCode).toBe(1);
  expect(lines).toMatch(/^FAILURE Slack bot token: Slack could not be reached/m);
  expect(lines).toMatch(/^FAILURE eBay account eBay: eBay could not be reached/m);
  for (const secret of [desk.settings.SLACK_BOT_TOKEN, desk.settings.EBAY_REFRESH_TOKEN, 'PRD-0123456789']) {
    expect(lines + complained).not.toContain(secret);
  }
});

test('what was connected again in Slack is what the doctor looks at, and an end that nobody knows is said', async () => {
  const SECRET_KEY = 'a key of at least thirty-two characters';
  const main = AccountId.parse('main');
  const outdated = { EBAY_REFRESH_TOKEN: 'a token that was withdrawn', SECRET_KEY };
  desk.writeDeskFile(healthy(desk.channel('returns')));
  expect((await doctor(outdated)).lines).toMatch(/^FAILURE eBay account eBay: eBay no longer accepts/m);
  expect((await doctor()).lines).toMatch(/^WARNING eBay account eBay: until when the consent is good is unknown/m);

  await (await openDatabase(desk.settings.DATABASE_URL)).close();
  const clock = handMovedClock('2031-01-01T00:00:00.000Z');
  const terminal = recordedTerminal(desk.folder, { ...desk.settings, ...outdated });
  await withStore(terminal, clock, async ({ settings }) => {
    const sealed = createSecretBox([SECRET_KEY]).seal(
      desk.settings.EBAY_REFRESH_TOKEN,
      renewalPurpose(main, 'refresh_token'),
    );
    const kept = { sealed, at: clock.now().toISOString(), endsAt: '2032-05-01T00:00:00.000Z' };
    await settings.set(renewalName(main, 'refresh_token'), JSON.stringify(kept));
  });
  expect((await doctor(outdated)).lines).toMatch(/^ok +eBay account eBay: the consent is good until 2032-05-01/m);
});
