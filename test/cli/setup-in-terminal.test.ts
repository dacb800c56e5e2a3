import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config';
import { inTerminal, playSetup, REFUSED, type SimulatedDesk } from '../terminal/setup-session';
import { simulatedDesk } from './simulated-desk';

let desk: SimulatedDesk;
beforeEach(async () => {
  desk = await simulatedDesk();
});
afterEach(() => desk.stop());

const read = (name: string) => readFileSync(join(desk.folder, name), 'utf8');

test('in a real terminal, with a wrong answer at nearly every prompt, somebody gets from nothing to a desk that the doctor passes', async () => {
  const setup = inTerminal(desk, 'setup');
  expect(await playSetup(desk, setup)).toBe(0);
  const shown = setup.screen.text();
  expect(shown).toContain('Ready. Start the desk with: npm start');
  expect(shown).not.toMatch(/FAILURE|WARNING/);
  for (const [typed] of REFUSED) expect(shown).not.toMatch(new RegExp(`[?✔] .* ${typed}$`, 'm'));
  for (const secret of [desk.settings.SLACK_BOT_TOKEN, desk.settings.SLACK_APP_TOKEN]) {
    expect(shown).not.toContain(secret);
  }
  const { ebay } = readConfig(parseEnv(read('.env')), () => read('accounts.yml'));
  expect(ebay.accounts).toMatchObject([{ id: 'berlin', name: 'Camera Corner', marketplace: 'EBAY_DE' }]);

  const doctor = inTerminal(desk, 'doctor');
  expect(await doctor.ended).toBe(0);
  expect(doctor.screen.text()).toMatch(/^ok {6}eBay account Camera Corner: the consent is good until 20/m);
}, 300_000);

test('somebody who stops with Ctrl-C is told that what was written is kept, and goes on from there', async () => {
  const first = inTerminal(desk, 'setup');
  await first.answer(/How does Slack reach/, '');
  await first.answer(/Public https address/, '');
  await first.answer(/Prefix of the commands/, 'ebay-');
  await first.answer(/Bot User OAuth Token/, desk.settings.SLACK_BOT_TOKEN);
  await first.answer(/App-level token/, desk.settings.SLACK_APP_TOKEN);
  await first.until(/keep its records/);
  first.type('\x03');
  expect(await first.ended).toBe(130);
  expect(first.screen.text()).toContain('Whatever was written so far is kept');

  const second = inTerminal(desk, 'setup');
  await second.answer(/How does Slack reach/, '');
  await second.answer(/Public https address/, '');
  await second.until(/Prefix of the commands[^\n]*\(ebay-\)/);
  second.type('\x03');
  expect(await second.ended).toBe(130);
}, 300_000);
