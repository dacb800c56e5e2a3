import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSecretBox } from '../src/secret-box';

const KEY = 'a key of at least thirty-two characters';
const OLD = 'the key that was used before that one';

test('any secret comes back out under its own purpose, and never looks like itself while sealed', () => {
  const box = createSecretBox([KEY]);
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (secret) => {
      const sealed = box.seal(secret, 'main/refresh_token');
      expect(box.open(sealed, 'main/refresh_token')).toBe(secret);
      expect(box.seal(secret, 'main/refresh_token')).not.toBe(sealed);
    }),
  );
});

test('a secret moved to another account, or changed by one character anywhere, stays shut', () => {
  const box = createSecretBox([KEY]);
  const sealed = box.seal('v^1.1#refresh', 'main/refresh_token');
  expect(() => box.open(sealed, 'other/refresh_token')).toThrow(/cannot be opened/);
  const parts = sealed.split('.');
  for (const part of [2, 3, 4]) {
    const changed = parts.map((text, index) => (index === part ? (text[0] === 'A' ? 'B' : 'A') + text.slice(1) : text));
    expect(() => box.open(changed.join('.'), 'main/refresh_token')).toThrow(/cannot be opened/);
  }
});

test('after a change of keys the old secrets open, are told apart, and close again when the old key is gone', () => {
  const sealed = createSecretBox([OLD]).seal('token', 'main');
  const both = createSecretBox([KEY, OLD]);
  expect(both.open(sealed, 'main')).toBe('token');
  expect(both.isOutdated(sealed)).toBe(true);
  expect(both.isOutdated(both.seal('token', 'main'))).toBe(false);
  expect(() => createSecretBox([KEY]).open(sealed, 'main')).toThrow(/cannot be opened/);
});

test('a shortened authentication tag does not pass', () => {
  const box = createSecretBox([KEY]);
  const parts = box.seal('token', 'main').split('.');
  parts[3] = Buffer.from(parts[3] ?? '', 'base64url')
    .subarray(0, 4)
    .toString('base64url');
  expect(() => box.open(parts.join('.'), 'main')).toThrow(/cannot be opened/);
});
