import { expect, test } from '@jest/globals';
import { runCommandLine } from '../../src/cli/command-line';
import { recordedTerminal } from './recorded-terminal';

const complete = {
  SLACK_BOT_TOKEN: 'xoxb-planted',
  SLACK_APP_TOKEN: 'xapp-planted',
  EBAY_CLIENT_ID: 'id',
  EBAY_CLIENT_SECRET: 'secret-planted',
  EBAY_REFRESH_TOKEN: 'refresh-planted',
};

test('complete settings are said to be complete, without showing a secret', async () => {
  const terminal = recordedTerminal('.', complete);
  expect(await runCommandLine(['config'], terminal)).toBe(0);
  expect(terminal.printed.join('\n')).toMatch(/complete: Slack in socket mode, 1 eBay account/);
  expect(terminal.printed.join('\n')).not.toMatch(/planted/);
});

test('what is missing is named with the place to get it, and the exit code is 1', async () => {
  const terminal = recordedTerminal('.', { ...complete, SLACK_APP_TOKEN: '' });
  expect(await runCommandLine(['config'], terminal)).toBe(1);
  expect(terminal.complained.join('\n')).toMatch(/SLACK_APP_TOKEN is needed in socket mode\. Slack app page/);
});
