import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { snoozeChoices } from '../../src/desk/snooze-choices';

const HOUR = 3_600_000;
const now = new Date('2026-11-20T15:00:00Z');
const rules = { margin: HOUR, timeZone: 'Europe/Berlin' };

test('a request can be put off by hours, or to one of the next shifts, soonest first', () => {
  expect(snoozeChoices({}, now, rules).map(({ words }) => words)).toEqual([
    'For 1 hour',
    'For 2 hours',
    'For 4 hours',
    'For 8 hours',
    'Until Monday 09:00 (Europe/Berlin)',
    'Until Tuesday 09:00 (Europe/Berlin)',
  ]);
});

test('no choice lies in the past or outlasts the deadline less the margin', () => {
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
  const holidays = ['2026-12-24', '2026-12-25'];
  fc.assert(
    fc.property(moment, fc.integer({ min: -50, max: 200 }), fc.integer({ min: 0, max: 24 }), (at, left, margin) => {
      const due = new Date(at.getTime() + left * HOUR);
      const hours = { starts: 540, ends: 1020, time_zone: 'America/New_York', days: ['mon' as const], holidays };
      const given = { margin: margin * HOUR, timeZone: 'UTC', hours };
      for (const { until } of snoozeChoices({ respondBy: due.toISOString() }, at, given)) {
        expect(Date.parse(until)).toBeGreaterThan(at.getTime());
        expect(Date.parse(until)).toBeLessThanOrEqual(due.getTime() - margin * HOUR);
      }
    }),
  );
});
