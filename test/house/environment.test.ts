import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readConfig } from '../../src/config';
import { ENVIRONMENT_KEYS } from '../../src/environment';

const lines = readFileSync(join(__dirname, '../../.env.example'), 'utf8').split('\n');
const keyAt = (line: string) => /^([A-Z_]+)=/.exec(line)?.[1];

const working = {
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_APP_TOKEN: 'xapp-1',
  EBAY_CLIENT_ID: 'id',
  EBAY_CLIENT_SECRET: 'secret',
  EBAY_REFRESH_TOKEN: 'refresh',
};

test('.env.example lists exactly the settings that the configuration reads', () => {
  expect(lines.flatMap((line) => keyAt(line) ?? []).sort()).toEqual([...ENVIRONMENT_KEYS].sort());
});

test('.env.example explains each setting in the line above it', () => {
  const unexplained = lines.flatMap((line, index) =>
    keyAt(line) && !lines[index - 1]?.startsWith('# ') ? [line] : [],
  );
  expect(unexplained).toEqual([]);
});

test('every bad setting is named at once, with where to find it, and no value is repeated', () => {
  const attempt = () => readConfig({ ...working, SLACK_BOT_TOKEN: 'hunter2', EBAY_CLIENT_ID: ' ', PORT: 'eighty' });
  expect(attempt).toThrow(/SLACK_BOT_TOKEN must begin with xoxb-/);
  expect(attempt).toThrow(/EBAY_CLIENT_ID is missing\. eBay developer page/);
  expect(attempt).toThrow(/PORT must be a whole number/);
  expect(attempt).not.toThrow(/hunter2/);
});

test('a setting that only one mode needs is named together with all others', () => {
  expect(() => readConfig({})).toThrow(/SLACK_BOT_TOKEN is missing[\s\S]*SLACK_APP_TOKEN is needed in socket mode/);
});

test('each Slack mode asks for the secret it needs and no other', () => {
  expect(() => readConfig({ ...working, SLACK_APP_TOKEN: '' })).toThrow(/SLACK_APP_TOKEN is needed in socket mode/);
  expect(() => readConfig({ ...working, SLACK_MODE: 'http' })).toThrow(/SLACK_SIGNING_SECRET is needed in http mode/);
  expect(readConfig({ ...working, SLACK_MODE: 'http', SLACK_SIGNING_SECRET: 's' }).slack.mode).toBe('http');
});

test('tokens are never sent over plain http to another machine', () => {
  expect(() => readConfig({ ...working, SLACK_API_URL: 'http://slack.example/api/' })).toThrow(
    /SLACK_API_URL must begin/,
  );
  expect(() => readConfig({ ...working, EBAY_API_URL: 'http://10.0.0.8' })).toThrow(/EBAY_API_URL must begin/);
  expect(() => readConfig({ ...working, PUBLIC_URL: 'desk.example' })).toThrow(/PUBLIC_URL must be an address such as/);
  expect(readConfig({ ...working, EBAY_API_URL: 'http://127.0.0.1:9000' }).ebay.standIn).toBe(true);
});
