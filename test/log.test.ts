import { expect, test } from '@jest/globals';
import { AxiosError, AxiosHeaders } from 'axios';
import fc from 'fast-check';
import { AppError } from '../src/errors';
import { createLog, type LogFields } from '../src/log';

const PLANTED = {
  botToken: 'xoxb-1111-2222-planted',
  appToken: 'xapp-1-A1-planted',
  accessToken: 'v^1.1#i^1#f^0#planted',
  buyer: 'jane_planted_1970',
  comment: 'planted: my daughter was ill',
  email: 'planted@example.org',
  databaseUrl: 'postgres://desk:planted@db.internal/desk',
};

const written = (fields: LogFields): string => {
  const lines: string[] = [];
  createLog('debug', { write: (line) => void lines.push(line) }).error('something_happened', fields);
  return lines.join('');
};

test('planted secrets and personal data stay out of the log at any depth', () => {
  const keys = Object.keys(PLANTED);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('request', 'detail', 'x', 'items'), { maxLength: 8 }), (path) => {
      const fields = path.reduce<LogFields>((inner, key) => ({ [key]: [inner] }), { ...PLANTED, call: 'getReturn' });
      expect(written(fields)).not.toMatch(/planted/);
    }),
  );
  expect(written(PLANTED)).toMatch(new RegExp(keys[0] ?? ''));
});

test('tokens in the middle of any text are found by their shape', () => {
  for (const secret of [
    'Authorization failed for Bearer v^1.1#planted',
    'IAF planted',
    'refresh_token=planted&scope=x',
    'posted to https://hooks.slack.com/commands/T1/planted',
    'connect postgres://desk:planted@db/desk',
    'mail to planted@example.org bounced',
    '-----BEGIN PRIVATE KEY-----\nplanted\n-----END PRIVATE KEY-----',
  ]) {
    expect(written({ note: `Because ${secret}` })).not.toMatch(/planted/);
    expect(written({ error: new Error(secret) })).not.toMatch(/planted/);
  }
});

test('an HTTP error loses its request but keeps what helps to find the fault', () => {
  const headers = new AxiosHeaders({ Authorization: 'IAF planted' });
  const cause = new AxiosError('socket hang up', 'ECONNRESET', { headers, data: '{"comments":"planted"}' });
  const error = new AppError('unreachable', 'eBay could not be reached.', { cause, facts: { call: 'getReturn' } });
  const line = written({ error });
  expect(line).not.toMatch(/planted/);
  expect(JSON.parse(line).error).toMatchObject({
    code: 'unreachable',
    words: 'eBay could not be reached.',
    facts: { call: 'getReturn' },
    cause: { code: 'ECONNRESET', words: 'socket hang up' },
  });
});

test('what is not secret arrives as it was', () => {
  const line = JSON.parse(written({ call: 'getReturn', status: 200, ok: true, ids: ['5000123'], none: null }));
  expect(line).toMatchObject({ level: 'error', event: 'something_happened', call: 'getReturn', status: 200, ok: true });
  expect(line).toMatchObject({ ids: ['5000123'], none: null });
});
