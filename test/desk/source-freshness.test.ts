import { expect, test } from '@jest/globals';
import { oldestInWords, paceInWords, type SourceFreshness, silenceIsProven } from '../../src/desk/source-freshness';
import { AccountId } from '../../src/ids';

const MINUTE = 60_000;
const now = new Date('2026-11-22T08:00:00.000Z');
const read = (minutesAgo: number, every?: number): SourceFreshness => ({
  account: AccountId.parse('main'),
  source: 'returns',
  lastCompleteAt: new Date(now.getTime() - minutesAgo * MINUTE).toISOString(),
  ...(every === undefined ? {} : { every: every * MINUTE }),
});

test('silence is proven for a quarter of an hour, and for longer only where calls allow readings less often', () => {
  expect(silenceIsProven([read(15)], now)).toBe(true);
  expect(silenceIsProven([read(16)], now)).toBe(false);
  expect(silenceIsProven([read(16, 1)], now)).toBe(false);
  expect(silenceIsProven([read(25, 20)], now)).toBe(true);
  expect(silenceIsProven([read(31, 20)], now)).toBe(false);
  expect(silenceIsProven([read(1, 20), read(31, 20)], now)).toBe(false);
});

test('no pace, however slow, proves silence for half a day', () => {
  expect(silenceIsProven([read(170, 24 * 60)], now)).toBe(true);
  expect(silenceIsProven([read(181, 24 * 60)], now)).toBe(false);
});

test('a source that fails, or was never read, proves nothing', () => {
  const failing = { ...read(1, 20), failing: { since: now.toISOString(), words: 'eBay is down' } };
  expect(silenceIsProven([read(1), failing], now)).toBe(false);
  expect(silenceIsProven([{ ...read(1), lastCompleteAt: undefined }], now)).toBe(false);
  expect(silenceIsProven([], now)).toBe(false);
  expect(oldestInWords([read(1), { ...read(1), lastCompleteAt: undefined }], now)).toBeUndefined();
});

test('a slow pace is said by source, a fast one is not', () => {
  expect(paceInWords([read(1, 1), read(1, 3)])).toBeUndefined();
  const words = paceInWords([read(1, 1), { ...read(1, 22), source: 'inquiries' }, { ...read(1, 45), source: 'cases' }]);
  expect(words).toContain('inquiries about every 22 minutes, cases about every 45 minutes');
  expect(words).not.toContain('returns');
});
