import { expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { AnyOperation } from '../../src/desk/operation';
import { operations } from '../../src/desk/operations';
import { offer } from '../../src/desk/returns/offer';

/** How zod words what it is not told words for. */
const ZODS_OWN = /Invalid (input|option|string|date|ISO|base64|key|element)|Too (small|big)|Unrecognized|expected/;

const WRONG = [undefined, null, '', ' ', 'nonsense', 'x'.repeat(5_000), -1, true, {}, [], [{}], [''], [null]];

interface Definition {
  readonly shape?: Record<string, unknown>;
  readonly options?: readonly z.ZodType[];
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
}

/** Every shape that the input may have: itself, or each of its ways. */
const shapesOf = (input: z.ZodType): Record<string, unknown>[] => {
  const { def } = input as unknown as { def: Definition };
  if (def.shape !== undefined) return [def.shape];
  return [...(def.options ?? []), def.left, def.right].flatMap((each) => (each === undefined ? [] : shapesOf(each)));
};

/** What `how` may be, for an input of several ways. */
const waysOf = (shape: Record<string, unknown>): object[] => {
  const { def } = (shape.how ?? {}) as { def?: { values?: unknown[] } };
  return [{}, ...(def?.values ?? []).map((how) => ({ how }))];
};

const faultsOf = ({ input }: AnyOperation): string[] =>
  shapesOf(input).flatMap((shape) =>
    waysOf(shape).flatMap((way) =>
      Object.keys(shape).flatMap((key) =>
        WRONG.flatMap((value) => {
          const { error } = input.safeParse({ ...way, [key]: value });
          return error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
        }),
      ),
    ),
  );

test.each(operations.map((operation) => [operation.name, operation] as const))(
  'whatever is missing or wrong in %s is told in words of ours',
  (_name, operation) => {
    const faults = [...new Set(faultsOf(operation))];
    expect(faults).not.toEqual([]);
    expect(faults.filter((fault) => ZODS_OWN.test(fault))).toEqual([]);
  },
);

test.each([
  ['USD', '10.005', 'Write at most 2 decimal places, which is what USD has'],
  ['JPY', '10.5', 'Write whole JPY: it has no decimal places'],
])('an amount in %s with more decimal places than it has is refused in words', (currency, amount, words) => {
  const asked = { account: 'main', id: '5000018012', amount: { amount, currency } };
  expect(offer.input.safeParse(asked).error?.issues.map(({ message }) => message)).toEqual([words]);
  expect(offer.input.safeParse({ ...asked, amount: { amount: '10.00', currency } }).success).toBe(true);
});
