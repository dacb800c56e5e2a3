import { expect, test } from '@jest/globals';
import { parseJson } from '../../src/ebay/json';
import { amount, date, instant, words } from '../../src/ebay/reading/containers';
import { count, flag, id, oneOf, text } from '../../src/ebay/reading/leaves';
import { list } from '../../src/ebay/reading/list';
import { object } from '../../src/ebay/reading/object';
import { type Reader, required } from '../../src/ebay/reading/reader';
import { CaseId } from '../../src/ids';

const read = <Value>(reader: Reader<Value>, raw: unknown) => {
  const odd: string[] = [];
  const value = reader.read(raw, 'here', (path, what) => odd.push(`${path}: ${what}`));
  return { value, odd };
};

test.each([
  [text, 'a', 'a', 0],
  [text, 90210, '90210', 0],
  [text, { a: 1 }, undefined, 1],
  [id(CaseId), 5000012345, '5000012345', 0],
  [id(CaseId), '', undefined, 1],
  [id(CaseId), true, undefined, 1],
  [count, 3, 3, 0],
  [count, '3', 3, 1],
  [count, '3 apples', undefined, 1],
  [flag, false, false, 0],
  [flag, 'TRUE', true, 1],
  [flag, 'yes', undefined, 1],
  [flag, 1, undefined, 1],
  [oneOf('SizeEnum', ['S']), 'S', 'S', 0],
  [oneOf('SizeEnum', ['S']), 'M', 'M', 1],
  [oneOf('SizeEnum', ['S']), 3, undefined, 1],
  [amount, { value: 2.46, currency: 'USD' }, { amount: '2.46', currency: 'USD' }, 0],
  [amount, { value: '81.0', currency: 'USD' }, { amount: '81', currency: 'USD' }, 0],
  [amount, { value: 'free', currency: 'USD' }, undefined, 1],
  [amount, 5, undefined, 1],
  [date, { value: '2015-04-11T12:46:00.000-07:00' }, '2015-04-11T19:46:00.000Z', 0],
  [date, { formattedValue: '2015-04-11T12:46:00Z' }, '2015-04-11T12:46:00.000Z', 1],
  [date, '2015-04-11T12:46:00', '2015-04-11T12:46:00.000Z', 1],
  [date, { value: 'tomorrow' }, undefined, 1],
  [date, { value: '2015-13-41T00:00:00Z' }, undefined, 1],
  [instant, '2015-08-04T19:09:02.768Z', '2015-08-04T19:09:02.768Z', 0],
  [words, { content: 'Hi' }, { content: 'Hi' }, 0],
  [words, 'Hi', { content: 'Hi' }, 0],
  [list(text), null, [], 0],
  [list(text), 'one', ['one'], 1],
  [list(text), ['a', {}, 3], ['a', '3'], 2],
  [object({ a: text }), null, undefined, 0],
  [object({ a: text }), 'a', undefined, 1],
  [object({ a: text }), [{ a: 'x' }], { a: 'x' }, 1],
  [object({ rmaRequired: flag }), { RMARequired: true }, { rmaRequired: true }, 1],
  [object({ rmaRequired: flag }), { rmaRequired: null, rmarequired: true }, { rmaRequired: true }, 1],
  [object({ a: text }), { a: 'x', b: 1 }, { a: 'x', b: 1 }, 1],
  [required(text), undefined, undefined, 1],
] as const)(
  '%#: what eBay may send is read or left out, and counted as odd',
  (reader: Reader<unknown>, raw, expected, oddities) => {
    const { value, odd } = read(reader, raw);
    expect(value).toEqual(expected);
    expect(odd).toHaveLength(oddities);
  },
);

test('missing and null are never odd where eBay may leave things out', () => {
  for (const reader of [text, count, flag, date, amount, words, object({ a: text })]) {
    expect(read<unknown>(reader, undefined)).toEqual({ value: undefined, odd: [] });
    expect(read<unknown>(reader, null)).toEqual({ value: undefined, odd: [] });
  }
});

test('an amount that eBay converted says from what', () => {
  const raw = { value: 10, currency: 'EUR', convertedFromValue: '11.50', convertedFromCurrency: 'USD' };
  expect(read(amount, raw).value).toEqual({
    amount: '10',
    currency: 'EUR',
    convertedFrom: { amount: '11.5', currency: 'USD' },
  });
});

test('what is reported never repeats a value that could be personal', () => {
  const { odd } = read(object({ size: oneOf('SizeEnum', ['S']), due: date }), {
    size: 'Jane Roe, 5 Elm Street',
    due: { value: 'call jane@example.com' },
    'jane@example.com': 1,
  });
  expect(odd).toHaveLength(3);
  expect(odd.join()).not.toMatch(/jane/i);
});

test('numbers that a double cannot hold stay themselves', () => {
  expect(parseJson('{"id":1234567890123456789,"n":81.0,"d":"12345678901234567890"}')).toEqual({
    id: '1234567890123456789',
    n: 81,
    d: '12345678901234567890',
  });
  expect(parseJson('{"value":0.12345678901234567890}')).toEqual({ value: '0.12345678901234567890' });
  expect(parseJson('{"a":1,"a":12345678901234567890}')).toEqual({ a: '12345678901234567890' });
});
