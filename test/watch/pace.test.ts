import { expect, test } from '@jest/globals';
import { type Means, nextRound, paceOf, waitAfter } from '../../src/watch/pace';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const now = new Date('2026-11-22T08:00:00.000Z');
const until = new Date(now.getTime() + DAY);
const means = (given: Partial<Means>): Means => ({
  calls: 3750,
  until,
  accounts: 1,
  part: 1,
  cost: { all: 1, due_soon: 0 },
  ...given,
});
const callsPerDay = (given: Partial<Means>): number => {
  const { cost } = means(given);
  const pace = paceOf(means(given), now);
  if (cost.all <= 1) return DAY / pace.all;
  return DAY / pace.new + (cost.due_soon * DAY) / pace.due_soon + (cost.all * DAY) / pace.all;
};

test('a small account is looked at every minute, and fifty of them share the calls evenly', () => {
  expect(paceOf(means({}), now).new).toBe(MINUTE);
  expect(50 * callsPerDay({ accounts: 50 })).toBeLessThan(3750);
  expect(50 * callsPerDay({ accounts: 50 })).toBeGreaterThan(2000);
});

test('with ten thousand open requests new ones are looked for within a minute and a half, and a third of the calls is left to read them', () => {
  const cost = { all: 50, due_soon: 5 };
  expect(paceOf(means({ cost }), now).new).toBeLessThan(1.5 * MINUTE);
  expect(callsPerDay({ cost })).toBeLessThan((2 / 3) * 3750);
});

test('the pace follows what is left: slower when calls run low, and never faster than once a minute', () => {
  const evening = new Date(until.getTime() - 4 * 60 * MINUTE);
  expect(paceOf(means({ calls: 40 }), evening).new).toBeGreaterThan(5 * MINUTE);
  expect(paceOf(means({ calls: 3000 }), evening).new).toBe(MINUTE);
  expect(paceOf(means({ calls: 0 }), evening).new).toBe(4 * 60 * MINUTE);
});

test('a round of all comes first, then each kind when its time has come, and the new ones in between', () => {
  const cost = { all: 10, due_soon: 2 };
  const pace = { new: MINUTE, due_soon: 10 * MINUTE, all: 60 * MINUTE };
  const at = (minutes: number) => new Date(now.getTime() + minutes * MINUTE);
  const state = {
    firstCompleteAt: now.toISOString(),
    allTriedAt: now.toISOString(),
    dueSoonTriedAt: now.toISOString(),
  };
  expect(nextRound({}, { cost }, pace, now)).toBe('all');
  expect(nextRound(state, { cost }, pace, at(1))).toBe('new');
  expect(nextRound(state, { cost }, pace, at(10))).toBe('due_soon');
  expect(nextRound(state, { cost: { ...cost, due_soon: 0 } }, pace, at(10))).toBe('new');
  expect(nextRound(state, { cost }, pace, at(60))).toBe('all');
  expect(nextRound(state, { cost: { all: 1, due_soon: 0 } }, pace, at(1))).toBe('all');
});

test('the wait doubles with each failure in a row, up to five minutes', () => {
  const failing = (rounds: number) => ({
    failing: { since: '', code: 'unreachable', words: '', rounds, round: 'all' as const },
  });
  expect([0, 1, 2, 3, 4, 9].map((rounds) => waitAfter(failing(rounds), MINUTE) / MINUTE)).toEqual([1, 1, 2, 4, 5, 5]);
  expect(waitAfter(failing(9), 30 * MINUTE)).toBe(30 * MINUTE);
});
