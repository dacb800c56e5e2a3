import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RETRY, retryAfter, waitBeforeRetry } from '../../src/ebay/retry';

const now = new Date('2026-11-22T12:00:00.000Z');

test('waits grow and stay inside their bounds, whatever chance says', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2 }),
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      (number, random) => {
        const wait = waitBeforeRetry({ number, status: 503, retryAfterMilliseconds: undefined }, random);
        const ceiling = RETRY.firstWaitMilliseconds * 2 ** (number - 1);
        expect(wait).toBeGreaterThanOrEqual(ceiling / 2);
        expect(wait).toBeLessThanOrEqual(ceiling);
      },
    ),
  );
});

test('tries end after the last one, and statuses that say no are not asked again', () => {
  const attempt = { number: 1, status: 503, retryAfterMilliseconds: undefined };
  expect(waitBeforeRetry({ ...attempt, number: RETRY.attempts }, 0)).toBeUndefined();
  for (const status of [400, 401, 403, 404, 405, 409, 501]) {
    expect(waitBeforeRetry({ ...attempt, status }, 0)).toBeUndefined();
  }
  expect(waitBeforeRetry({ ...attempt, status: undefined }, 0)).toBe(200);
});

test('Retry-After is read as seconds or as a date, and anything else is passed over', () => {
  expect(retryAfter('120', now)).toBe(120_000);
  expect(retryAfter('Sun, 22 Nov 2026 12:00:30 GMT', now)).toBe(30_000);
  expect(retryAfter('Sun, 22 Nov 2026 11:00:00 GMT', now)).toBe(0);
  for (const odd of [undefined, '', '-5', '1.5', 'soon']) expect(retryAfter(odd, now)).toBeUndefined();
});
