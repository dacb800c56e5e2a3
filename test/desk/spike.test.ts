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
      expect(begins(perLength, usualOf([{ counted: perLength * lengths, lengths }]), RULES)).toBe(false);
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
  expect(begins(4, usualOf([{ counted: 0, lengths: 8 }]), RULES)).toBe(false);
  expect(begins(6, usualOf([{ counted: 0, lengths: 8 }]), RULES)).toBe(true);
});

/** By its definition, as far as a number can hold its terms. */
const summed = (count: number, mean: number): number => {
  let [term, below] = [Math.exp(-mean), 0];
  for (let events = 0; events < count; events += 1) {
    below += term;
    term *= mean / (events + 1);
  }
  return 1 - below;
};

test('the chance is a chance, falls with the count, grows with what is usual, and is the sum by its definition', () => {
  const counts = fc.integer({ min: 0, max: 6000 });
  const means = fc.oneof(fc.double({ min: 0.5, max: 60, noNaN: true }), fc.double({ min: 60, max: 5000, noNaN: true }));
  fc.assert(
    fc.property(counts, means, (count, mean) => {
      const chance = poissonTail(count, mean);
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1);
      expect(poissonTail(count + 1, mean)).toBeLessThanOrEqual(chance + 1e-9);
      expect(poissonTail(count, mean + 1)).toBeGreaterThanOrEqual(chance - 1e-9);
      if (mean <= 60) expect(chance).toBeCloseTo(summed(count, mean), 9);
    }),
  );
});

test('a spike of what comes in hundreds and thousands is seen, and a steady flow of it is none', () => {
  expect(begins(2000, 740, RULES)).toBe(true);
  expect(begins(5000, 800, RULES)).toBe(true);
  expect(poissonTail(5000, 5000)).toBeCloseTo(0.5, 1);
  expect(begins(5000, 5000, RULES)).toBe(false);
});
