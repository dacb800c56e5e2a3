import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { callById, ebayCalls } from '../../src/ebay/calls';
import { getCancellation } from '../../src/ebay/calls/cancellation';
import { searchCases } from '../../src/ebay/calls/casemanagement';
import { getReturn } from '../../src/ebay/calls/return';
import { readBody } from '../../src/ebay/reply';
import { mutated } from './mutated-body';

const folder = join(__dirname, 'samples');
const samples = readdirSync(folder).map((name) => {
  const call = callById(name.split('.')[0] ?? '');
  if (call === undefined) throw new Error(`no call for the sample ${name}`);
  return { call, body: JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown };
});

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
      expect(members?.[0]).toMatchObject({ caseId: id, transactionId: id });
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
