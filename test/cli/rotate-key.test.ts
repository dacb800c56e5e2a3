import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runCommandLine } from '../../src/cli/command-line';
import { withStore } from '../../src/cli/with-store';
import { readConfig } from '../../src/config';
import { renewalName, renewalPurpose, withRenewals } from '../../src/desk/accounts/renewal';
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

test('a change of keys also seals what was renewed in Slack since', async () => {
  const old = 'a key of at least thirty-two characters';
  const main = AccountId.parse('main');
  const environment = { ...desk.settings, EBAY_RU_NAME: 'http://127.0.0.1/accepted', SECRET_KEY: old };
  const terminal = recordedTerminal(desk.folder, environment);
  await runCommandLine(['setup', '--yes', '--channel', desk.channel('returns')], terminal);
  const clock = handMovedClock('2031-01-01T00:00:00.000Z');
  await (await openDatabase(desk.settings.DATABASE_URL)).close();
  await withStore(terminal, clock, async ({ settings }) => {
    const sealed = createSecretBox([old]).seal('the new token', renewalPurpose(main, 'refresh_token'));
    await settings.set(renewalName(main, 'refresh_token'), JSON.stringify({ sealed, at: clock.now().toISOString() }));
  });

  expect(await runCommandLine(['rotate-key'], terminal)).toBe(0);

  const read = (name: string) => readFileSync(join(desk.folder, name), 'utf8');
  const { secretKeys, ebay } = readConfig(parseEnv(read('.env')), () => read('accounts.yml'));
  const [key = '', ...others] = secretKeys;
  expect(others).toEqual([]);
  const [account] = ebay.accounts;
  if (account === undefined) throw new Error('The account is gone');
  await withStore(terminal, clock, async ({ settings }) => {
    const { refreshToken } = await withRenewals(settings, createSecretBox([key]), account);
    expect(refreshToken).toBe('the new token');
  });
});
