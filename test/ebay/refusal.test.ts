import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { refusalsIn } from '../../src/ebay/refusal';

const error = {
  errorId: 1304,
  domain: 'returnErrorDomain',
  severity: 'Error',
  category: 'Request',
  message: 'Unknown.',
};
const refusal = {
  errorId: '1304',
  domain: 'returnErrorDomain',
  severity: 'ERROR',
  category: 'REQUEST',
  message: 'Unknown.',
};

test.each([
  ['wrapped as documented', { errorMessage: { error: [error] } }],
  ['wrapped, as a single object', { errorMessage: { error } }],
  ['bare as the cancellation service sends them', { error: [error] }],
  ['plural as newer services send them', { errors: [error], warnings: [] }],
])('errors are found %s', (_, body) => {
  expect(refusalsIn(JSON.stringify(body))).toEqual([refusal]);
});

test('OAuth’s error words are an error too', () => {
  expect(refusalsIn('{"error":"invalid_grant","error_description":"expired"}')).toEqual([
    { errorId: 'invalid_grant', domain: 'OAuth', message: 'expired' },
  ]);
});

test.each([
  ['an empty body', ''],
  ['a page', '<html><h1>Bad gateway</h1></html>'],
  ['a text', 'Method Not Allowed'],
  ['a number', '7'],
  ['null', 'null'],
  ['an empty object', '{}'],
])('%s states no error', (_, source) => {
  expect(refusalsIn(source)).toEqual([]);
});

test('parameters are left out, markup and tokens are taken from messages, and long ones are cut', () => {
  const [found] = refusalsIn(
    JSON.stringify({
      errors: [
        {
          errorId: 5,
          longMessage: `<b>No</b>  token v^1.1#i^1#abc ${'x'.repeat(400)}`,
          parameters: [{ name: 'buyer', value: 'Jane Roe' }],
        },
      ],
    }),
  );
  expect(found?.message).toMatch(/^No token \[token\] x+$/);
  expect(found?.message).toHaveLength(300);
  expect(JSON.stringify(found)).not.toContain('Jane');
});

test('no body whatever makes it fail', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (source) => Array.isArray(refusalsIn(source))));
});
