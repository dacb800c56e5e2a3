import { expect, test } from '@jest/globals';
import { type Means, nextRound, paceOf, untilNext, waitAfter } from '../../src/watch/pace';

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
  const large = { all: 50, due_soon: 5 };
  expect(paceOf(means({ cost: large }), now).new).toBeLessThan(1.5 * MINUTE);
  expect(callsPerDay({ cost: large })).toBeLessThan((2 / 3) * 3750);
});

test('the pace follows what is left: slower when calls run low, and never faster than once a minute', () => {
  const evening = new Date(until.getTime() - 4 * 60 * MINUTE);
  expect(paceOf(means({ calls: 40 }), evening).new).toBeGreaterThan(5 * MINUTE);
  expect(paceOf(means({ calls: 3000 }), evening).new).toBe(MINUTE);
  expect(paceOf(means({ calls: 0 }), evening).new).toBe(4 * 60 * MINUTE);
});

const cost = { all: 10, due_soon: 2 };
const at = (minutes: number): Date => new Date(now.getTime() + minutes * MINUTE);
const stateAt = (tried: { new: number; due_soon: number; all: number }) => ({
  firstCompleteAt: now.toISOString(),
  newTriedAt: at(tried.new).toISOString(),
  dueSoonTriedAt: at(tried.due_soon).toISOString(),
  allTriedAt: at(tried.all).toISOString(),
});

test('a round of all comes first, then each kind when its time has come, and the new ones in between', () => {
  const pace = { new: MINUTE, due_soon: 10 * MINUTE, all: 60 * MINUTE };
  const state = stateAt({ new: 59, due_soon: 49, all: 0 });
  expect(nextRound({}, { cost }, pace, now)).toBe('all');
  expect(nextRound(state, { cost }, pace, at(60))).toBe('due_soon');
  expect(nextRound(state, { cost: { ...cost, due_soon: 0 } }, pace, at(60))).toBe('new');
  expect(nextRound(stateAt({ new: 60, due_soon: 60, all: 0 }), { cost }, pace, at(60.5))).toBe('all');
  expect(nextRound(state, { cost: { all: 1, due_soon: 0 } }, pace, at(60))).toBe('all');
});

test('whichever kind waits longest by its own pace comes next, and the new ones first where two wait alike', () => {
  const pace = { new: MINUTE, due_soon: MINUTE, all: 10 * MINUTE };
  expect(nextRound(stateAt({ new: 9, due_soon: 9, all: 0 }), { cost }, pace, at(10))).toBe('new');
  expect(nextRound(stateAt({ new: 9, due_soon: 8, all: 0 }), { cost }, pace, at(10))).toBe('due_soon');
  expect(nextRound(stateAt({ new: 7, due_soon: 8, all: 0 }), { cost }, pace, at(10))).toBe('new');
  expect(nextRound(stateAt({ new: 9, due_soon: 9, all: -5 }), { cost }, pace, at(10))).toBe('all');
});

test('kinds that are due together follow each other at once, instead of taking each other’s place', () => {
  const pace = { new: MINUTE, due_soon: 10 * MINUTE, all: 60 * MINUTE };
  const state = stateAt({ new: 9, due_soon: 0, all: 0 });
  expect(untilNext(state, 'new', { cost }, pace, at(10))).toBeLessThanOrEqual(1_000);
  expect(untilNext(state, 'due_soon', { cost }, pace, at(9.5))).toBe(MINUTE / 2);
});

test('the wait doubles with each failure in a row, up to five minutes', () => {
  const failing = (rounds: number) => ({
    failing: { since: '', code: 'unreachable', words: '', rounds, round: 'all' as const },
  });
  expect([0, 1, 2, 3, 4, 9].map((rounds) => waitAfter(failing(rounds), 1_000, MINUTE) / MINUTE)).toEqual([
    1 / 60,
    1,
    2,
    4,
    5,
    5,
  ]);
  expect(waitAfter(failing(9), 1_000, 30 * MINUTE)).toBe(30 * MINUTE);
});
