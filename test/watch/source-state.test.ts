import { expect, test } from '@jest/globals';
import { afterFailure, afterRound, type SourceState } from '../../src/watch/source-state';

const error = { code: 'unexpected_reply', message: 'eBay answered with a torn page.' };
const rows = { read: 1, open: 1 };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute)).toISOString();

test('a whole reading that failed is made good by a whole one only, whatever else failed and worked since', () => {
  const torn = afterFailure({ firstCompleteAt: at(0), lastCompleteAt: at(0) }, 'all', error, at(1));
  const late = afterFailure(torn, 'new', { code: 'timeout', message: 'eBay did not answer.' }, at(2));
  const worked = afterRound(late, 'new', rows, at(3));
  expect(worked.failing?.since).toBe(at(1));
  expect(afterRound(worked, 'all', rows, at(4)).failing).toBeUndefined();
});

test('a round for new requests that failed is over when the next one works', () => {
  const state: SourceState = { firstCompleteAt: at(0), lastCompleteAt: at(0) };
  expect(afterRound(afterFailure(state, 'new', error, at(1)), 'new', rows, at(2)).failing).toBeUndefined();
});
