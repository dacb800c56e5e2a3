import { expect, test } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import { periodOf } from '../../../src/desk/report/period';
import { type Happenings, reportOf } from '../../../src/desk/report/report';
import { reportCsv } from '../../../src/desk/report/report-csv';
import { PersonId } from '../../../src/ids';
import { act, request } from './happenings';

const NOW = new Date('2026-11-18T12:00:00Z');
const NOTHING: Happenings = { opened: [], closed: [], missed: [], done: [] };

const period = (words: string, now = NOW, zone = 'Europe/Berlin') => {
  const found = periodOf(words, now, zone);
  if (found === undefined) throw new Error(`no period for ${words}`);
  return found;
};
const report = (happened: Partial<Happenings>, before: Partial<Happenings> = {}) =>
  reportOf(period('week'), { ...NOTHING, ...happened }, { ...NOTHING, ...before });
const spanned = ({ from, to }: { from: Date; to: Date }) => [from.toISOString(), to.toISOString()];

test('a week begins on Monday and a month on its first, at midnight where the desk is', () => {
  const week = period('');
  expect(week).toMatchObject({ title: 'Week 46 (9 – 15 Nov 2026)', name: '2026-W46' });
  expect(spanned(week.span)).toEqual(['2026-11-08T23:00:00.000Z', '2026-11-15T23:00:00.000Z']);
  const month = period('month');
  expect(month).toMatchObject({ title: 'October 2026', name: '2026-10' });
  // The clocks go back within October and so does one hour of its length.
  expect(spanned(month.span)).toEqual(['2026-09-30T22:00:00.000Z', '2026-10-31T23:00:00.000Z']);
  expect(spanned(month.before)).toEqual(['2026-08-31T22:00:00.000Z', '2026-09-30T22:00:00.000Z']);
});

test('the present week is told so far, beside as much of the week before', () => {
  const week = period('this week');
  expect(spanned(week.span)).toEqual(['2026-11-15T23:00:00.000Z', NOW.toISOString()]);
  expect(spanned(week.before)).toEqual(['2026-11-08T23:00:00.000Z', '2026-11-11T12:00:00.000Z']);
  expect(periodOf('yesterday', NOW, 'UTC')).toBeUndefined();
});

test('refunds are summed exactly per currency, by reason, item and person', () => {
  const told = report({
    done: [
      act({ reason: 'Damaged', title: 'Lens', money: { amount: '0.10', currency: 'USD' } }),
      act({
        reason: 'Damaged',
        title: 'Strap',
        money: { amount: '0.20', currency: 'USD' },
        person: PersonId.parse('U0SAM01'),
      }),
      act({ reason: 'Late', title: 'Lens', money: { amount: '12', currency: 'EUR' } }),
      act({ effect: 'decision', operation: 'return.approve' }),
    ],
  });
  expect(told.refunds).toMatchObject({
    count: 3,
    sums: [
      { amount: '12', currency: 'EUR' },
      { amount: '0.3', currency: 'USD' },
    ],
  });
  expect(told.byReason).toMatchObject([
    { name: 'Damaged', count: 2, sums: [{ amount: '0.3', currency: 'USD' }] },
    { name: 'Late', count: 1 },
  ]);
  expect(told.byItem.map(({ name, count }) => [name, count])).toEqual([
    ['Lens', 2],
    ['Strap', 1],
  ]);
  expect(told.byPerson.map(({ name, count }) => [name, count])).toEqual([
    ['U0ANA01', 2],
    ['U0SAM01', 1],
  ]);
});

test('whatever the amounts, the groups add up to the whole, to the last digit', () => {
  const amounts = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 10_000_000 }), fc.constantFrom('USD', 'EUR'), fc.constantFrom('a', 'b', 'c')),
  );
  fc.assert(
    fc.property(amounts, (list) => {
      const done = list.map(([cents, currency, reason]) =>
        act({ reason, money: { amount: new Big(cents).div(100).toFixed(2), currency } }),
      );
      const told = report({ done });
      for (const currency of ['USD', 'EUR']) {
        const whole = list.filter(([, own]) => own === currency).reduce((sum, [cents]) => sum + cents, 0);
        const sums = told.byReason.flatMap((group) => group.sums.filter((sum) => sum.currency === currency));
        const parts = sums.reduce((sum, { amount }) => sum.plus(amount), new Big(0));
        expect(parts.times(100).toFixed()).toBe(String(whole));
      }
    }),
    { numRuns: 50 },
  );
});

test('answers are timed from the request to the first thing done, and what was not answered from here is said so', () => {
  const told = report({
    opened: [
      request({ id: '1', answeredAt: '2026-11-09T10:30:00.000Z' }),
      request({ id: '2', answeredAt: '2026-11-09T15:00:00.000Z' }),
      request({ id: '3', answeredAt: '2026-11-14T10:00:00.000Z' }),
      request({ id: '4' }),
    ],
    done: [act({ dueAt: '2026-11-09T13:00:00.000Z' })],
  });
  expect(told.firstAnswer.median).toBe(5 * 3_600_000);
  expect(told.leftAtDecision.median).toBe(2 * 3_600_000);
  expect(Object.fromEntries(told.answerTimes.map(({ name, now }) => [name, now]))).toMatchObject({
    'under 1 h': 1,
    '4 – 24 h': 1,
    'over 3 days': 1,
    'not from here': 1,
  });
});

test('the table keeps every request once with its refund, and no cell of it is a formula', () => {
  const told = report({
    opened: [request({ title: '=HYPERLINK("http://x")', reason: '@SUM(A1)', item: '1,2' })],
    closed: [request({ title: '=HYPERLINK("http://x")', reason: '@SUM(A1)', item: '1,2' })],
    done: [
      act({ requestKey: 'main/return/5001' }),
      act({ requestKey: 'main/return/5001', money: { amount: '0.10', currency: 'USD' } }),
      act({ operation: 'cancellation.cancel', kind: 'cancellation', money: { amount: '7.00', currency: 'EUR' } }),
    ],
  });
  const [, ...rows] = reportCsv(told).trim().split('\r\n');
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain(`'@SUM(A1),"1,2","'=HYPERLINK(""http://x"")",40,USD`);
  expect(rows[1]).toMatch(/^main,cancellation,.*,7\.00,EUR$/);
  expect(reportCsv(told)).not.toMatch(/U0ANA01|(^|[,"])[=@]/m);
});

test('an offer of a part is a refund only where its return has ended as paid in part, and then once', () => {
  const requestKey = 'main/return/5001';
  const offer = act({ requestKey, operation: 'return.offer', money: { amount: '10', currency: 'USD' } });
  const refund = act({ requestKey });
  const told = (...done: ReturnType<typeof act>[]) => {
    const { refunds, ...all } = report({ done });
    return [
      refunds.count,
      refunds.sums.map(({ amount }) => amount).join(),
      /,10,USD/.test(reportCsv({ refunds, ...all })),
    ];
  };
  expect(told(offer)).toEqual([0, '', false]);
  expect(told({ ...offer, outcome: 'The buyer closed it' })).toEqual([0, '', false]);
  expect(told({ ...offer, outcome: 'Partly refunded' })).toEqual([1, '10', true]);
  expect(told(offer, refund)).toEqual([1, '39.90', false]);
  // The buyer declined, and a part was refunded all the same.
  expect(told({ ...offer, outcome: 'Partly refunded' }, refund)).toEqual([1, '39.90', false]);
});
