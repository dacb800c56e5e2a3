import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { callById, ebayCalls } from '../../src/ebay/calls';
import { getCancellation } from '../../src/ebay/calls/cancellation';
import { searchCases } from '../../src/ebay/calls/casemanagement';
import { getReturn } from '../../src/ebay/calls/return';
import { readBody } from '../../src/ebay/reply';

const folder = join(__dirname, 'samples');
const samples = readdirSync(folder).map((name) => {
  const call = callById(name.split('.')[0] ?? '');
  if (call === undefined) throw new Error(`no call for the sample ${name}`);
  return { call, body: JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown };
});

type Step = string | number;

const placesIn = (value: unknown, at: readonly Step[] = []): Array<readonly Step[]> =>
  typeof value === 'object' && value !== null
    ? [
        at,
        ...(Array.isArray(value) ? [...value.entries()] : Object.entries(value)).flatMap(([key, inner]) =>
          placesIn(inner, [...at, key]),
        ),
      ]
    : [at];

const GONE = Symbol('gone');

/** A copy of `value` with what stands at `place` replaced, or taken out. */
const changedAt = (value: unknown, place: readonly Step[], change: (old: unknown) => unknown): unknown => {
  const [step, ...rest] = place;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.flatMap((member, index) => {
      if (index !== step) return [member];
      const next = changedAt(member, rest, change);
      return next === GONE ? [] : [next];
    });
  }
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([key, member]) => {
      if (key !== step) return [[key, member]];
      const next = changedAt(member, rest, change);
      return next === GONE ? [] : [[key, next]];
    }),
  );
};

const mutation: fc.Arbitrary<(old: unknown) => unknown> = fc.oneof(
  fc.constant(() => GONE),
  fc.constant(() => null),
  fc.constant((old: unknown) => [old]),
  fc.constant((old: unknown) => ({ value: old })),
  fc.constant((old: unknown) => String(old)),
  fc.constantFrom('BRAND_NEW_VALUE', 1234567890123456, true, '', [], {}, -1).map((value) => () => value),
  fc.jsonValue().map((value) => () => value),
);

const mutated = (body: unknown): fc.Arbitrary<unknown> =>
  fc.array(fc.tuple(fc.nat(), mutation), { minLength: 1, maxLength: 5 }).map((changes) =>
    changes.reduce((now, [pick, change]) => {
      const places = placesIn(now).filter((place) => place.length > 0);
      const place = places[pick % Math.max(1, places.length)];
      return place === undefined ? now : changedAt(now, place, change);
    }, body),
  );

const isObject = (body: unknown) => typeof body === 'object' && body !== null && !Array.isArray(body);

test.each(samples)('however a body of $call.id is bent, it is read and what is bent is told', ({ call, body }) => {
  fc.assert(
    fc.property(mutated(body), (bent) => {
      const { parsed, odd } = readBody(call, JSON.stringify(bent));
      expect(isObject(parsed)).toBe(true);
      for (const { path, what } of odd) expect([typeof path, what.length > 0]).toEqual(['string', true]);
    }),
    { numRuns: 60 },
  );
});

test('any object at all is an answer to any call', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ebayCalls), fc.dictionary(fc.string(), fc.jsonValue()), (call, body) => {
      expect(isObject(readBody(call, JSON.stringify(body)).parsed)).toBe(true);
    }),
  );
});

test('what is not a JSON object is refused in words, for every call', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ebayCalls),
      fc.constantFrom('<html>', 'null', '7', '[]', '"text"', '{"a":', 'Method Not Allowed'),
      (call, source) => {
        expect(() => readBody(call, source)).toThrow(expect.objectContaining({ code: 'unexpected_reply' }));
      },
    ),
  );
});

const digits = fc.bigInt({ min: 10n ** 15n, max: 10n ** 19n });
const spelling = fc.constantFrom('text', 'integer');
const spelled = (value: string, as: string) => (as === 'text' ? JSON.stringify(value) : value);
const cents = fc.integer({ min: 0, max: 99_999_999 });

test('ids of any size, amounts and reasons survive however eBay spells them', () => {
  fc.assert(
    fc.property(digits, cents, spelling, fc.stringMatching(/^[A-Z_]{3,30}$/), (number, money, as, reason) => {
      const id = String(number);
      const value = spelled((money / 100).toFixed(2), as);
      const amount = `{"currency":"EUR","value":${value}}`;

      const cancellation = readBody(
        getCancellation,
        `{"cancelDetail":{"cancelId":${spelled(id, as)},"cancelReason":"${reason}","requestRefundAmount":${amount},"extra":{"deep":[1]}}}`,
      ).parsed.cancelDetail;
      expect(cancellation).toMatchObject({ cancelId: id, cancelReason: reason, extra: { deep: [1] } });
      expect(Number(cancellation?.requestRefundAmount?.amount)).toBe(money / 100);

      const { summary } = readBody(
        getReturn,
        `{"detail":null,"summary":{"returnId":${spelled(id, as)},"creationInfo":{"reason":"${reason}"},"buyerTotalRefund":{"estimatedRefundAmount":${amount}}}}`,
      ).parsed;
      expect(summary).toMatchObject({ returnId: id, creationInfo: { reason } });
      expect(Number(summary?.buyerTotalRefund?.estimatedRefundAmount?.amount)).toBe(money / 100);

      const { members } = readBody(
        searchCases,
        `{"members":{"caseId":${spelled(id, as)},"transactionId":${spelled(id, as)},"claimAmount":${amount}}}`,
      ).parsed;
      expect(members[0]).toMatchObject({ caseId: id, transactionId: id });
    }),
  );
});

test('a missing id, an unknown word and a wrong type are each told by where they stand', () => {
  const { parsed, odd } = readBody(
    getReturn,
    '{"summary":{"state":"RETURN_ACCEPTED","sellerTotalRefund":"soon"},"detail":{"files":[{"fileId":1},7]}}',
  );
  expect(parsed.detail?.files).toEqual([{ fileId: '1' }]);
  expect(odd).toEqual([
    { path: 'detail.files[]', what: 'a number where an object belongs' },
    { path: 'detail.files[]', what: 'a member that cannot be read' },
    { path: 'summary.returnId', what: 'missing: an id belongs here' },
    { path: 'summary.sellerTotalRefund', what: 'a string where an object belongs' },
    { path: 'summary.state', what: 'RETURN_ACCEPTED is not a listed ReturnStateEnum' },
  ]);
});
