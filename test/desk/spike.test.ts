import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { begins, poissonTail, usualOf } from '../../src/desk/spike';

const RULES = { days: 3, least: 5, chance: 0.0001 };

test('the chance of so many events is what the tables say', () => {
  expect(poissonTail(0, 2)).toBe(1);
  expect(poissonTail(1, 2)).toBeCloseTo(1 - Math.exp(-2), 12);
  expect(poissonTail(5, 2)).toBeCloseTo(0.052653, 6);
  expect(poissonTail(10, 1)).toBeCloseTo(1.114e-7, 9);
});

test('a steady rate is never unusual, however high', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 8 }), (perLength, lengths) => {
      expect(begins(perLength, usualOf(perLength * lengths, lengths), RULES)).toBe(false);
    }),
  );
});

test('the more there are, the less likely, and what is usual may be more without alarm', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 60 }), fc.double({ min: 0.5, max: 40, noNaN: true }), (count, usual) => {
      if (begins(count, usual, RULES)) expect(begins(count + 1, usual, RULES)).toBe(true);
      if (!begins(count, usual, RULES)) expect(begins(count, usual + 1, RULES)).toBe(false);
    }),
  );
});

test('few requests are no alarm, also of what never happened before', () => {
  expect(begins(4, usualOf(0, 8), RULES)).toBe(false);
  expect(begins(6, usualOf(0, 8), RULES)).toBe(true);
});
