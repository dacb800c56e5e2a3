import { expect, test } from '@jest/globals';
import {
  type AccountEntry,
  formatAccountsFile,
  parseAccountsFile,
  resealAccounts,
  tokenPurpose,
} from '../src/accounts-file';
import { readConfig } from '../src/config';
import { AccountId } from '../src/ids';
import { createSecretBox } from '../src/secret-box';

const KEY = 'a key of at least thirty-two characters';
const OLD = 'the key that was used before that one';
const settings = {
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_APP_TOKEN: 'xapp-1',
  EBAY_CLIENT_ID: 'id',
  EBAY_CLIENT_SECRET: 'secret',
  SECRET_KEY: KEY,
};

const entry = (id: string, token: string, key = KEY): AccountEntry => ({
  id: AccountId.parse(id),
  name: `Shop ${id}`,
  marketplace: 'EBAY_DE',
  time_zone: 'Europe/Berlin',
  refresh_token: createSecretBox([key]).seal(token, tokenPurpose(id)),
  refresh_token_ends: '2028-05-20T08:00:00.000Z',
});

test('several accounts of the file are opened with their tokens, and the file shows none of them', () => {
  const file = formatAccountsFile([entry('berlin', 'token-of-berlin'), entry('leeds', 'token-of-leeds')]);
  expect(file).not.toMatch(/token-of/);
  const { accounts } = readConfig(settings, (path) => (path === 'accounts.yml' ? file : undefined)).ebay;
  expect(accounts.map(({ id, refreshToken }) => [id, refreshToken])).toEqual([
    ['berlin', 'token-of-berlin'],
    ['leeds', 'token-of-leeds'],
  ]);
  expect(accounts[0]).toMatchObject({ timeZone: 'Europe/Berlin', refreshTokenEnds: '2028-05-20T08:00:00.000Z' });
});

test('the account of the environment stands beside those of the file', () => {
  const file = formatAccountsFile([entry('berlin', 'token-of-berlin')]);
  const { accounts } = readConfig({ ...settings, EBAY_REFRESH_TOKEN: 'alone' }, () => file).ebay;
  expect(accounts.map(({ id }) => id)).toEqual(['berlin', 'main']);
});

test('an empty file counts as none, and a file without SECRET_KEY says which setting is missing', () => {
  expect(() => readConfig(settings, () => formatAccountsFile([]))).toThrow(/EBAY_REFRESH_TOKEN is missing/);
  const file = formatAccountsFile([entry('berlin', 't')]);
  expect(() => readConfig({ ...settings, SECRET_KEY: '' }, () => file)).toThrow(/SECRET_KEY is needed/);
});

test('a token copied from one account to another in the file is refused', () => {
  const swapped = { ...entry('leeds', 't'), refresh_token: entry('berlin', 't').refresh_token };
  expect(() => readConfig(settings, () => formatAccountsFile([swapped]))).toThrow(/cannot be opened/);
});

test('after sealing anew, the old key is no longer needed', () => {
  const old = parseAccountsFile(formatAccountsFile([entry('berlin', 'token-of-berlin', OLD)]));
  const file = formatAccountsFile(resealAccounts(old, createSecretBox([KEY, OLD])));
  expect(readConfig(settings, () => file).ebay.accounts[0]?.refreshToken).toBe('token-of-berlin');
});

test('a wrong file is refused with the place of the fault', () => {
  expect(() => parseAccountsFile('accounts: [{ id: a, name: A, marketplace: DE, refresh_token: x }]')).toThrow(
    /accounts\.0\.marketplace must be an eBay marketplace/,
  );
  expect(() => parseAccountsFile(formatAccountsFile([entry('a', 't'), entry('a', 't')]))).toThrow(/a is in it twice/);
  expect(() => parseAccountsFile('accounts: [')).toThrow(/not YAML/);
});
