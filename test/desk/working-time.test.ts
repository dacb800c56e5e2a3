import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lastWorkingHours, workingTimeLeft } from '../../src/desk/time-left';
import {
  afterWorkingTime,
  lengthInWords,
  quietUntil,
  shiftsBetween,
  type WorkingHours,
  workingTime,
} from '../../src/desk/working-time';

const HOUR = 3_600_000;
const office: WorkingHours = {
  starts: 9 * 60,
  ends: 17 * 60,
  time_zone: 'Europe/Berlin',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
};
const between = (from: string, to: string, hours = office) => workingTime(new Date(from), new Date(to), hours) / HOUR;

test('nights and weekends do not count', () => {
  expect(between('2026-11-20T15:00:00Z', '2026-11-23T09:00:00Z')).toBe(2);
  expect(between('2026-11-21T00:00:00Z', '2026-11-22T23:00:00Z')).toBe(0);
  expect(between('2026-11-23T08:00:00Z', '2026-11-23T07:00:00Z')).toBe(0);
});

test('a night shift belongs to its first day and loses or wins the hour of a clock change', () => {
  const night: WorkingHours = { ...office, starts: 22 * 60, ends: 6 * 60, days: ['sat'] };
  expect(between('2026-11-21T12:00:00Z', '2026-11-22T12:00:00Z', night)).toBe(8);
  expect(between('2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z', night)).toBe(9);
  expect(between('2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z', night)).toBe(7);
});

test('working time adds up wherever it is cut, and is never longer than the time itself', () => {
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-01'), noInvalidDate: true });
  const length = fc.integer({ min: 0, max: 20 * 24 * 60 });
  fc.assert(
    fc.property(
      moment,
      length,
      length,
      fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata'),
      (start, one, two, zone) => {
        const hours = { ...office, time_zone: zone };
        const middle = new Date(start.getTime() + one * 60_000);
        const end = new Date(middle.getTime() + two * 60_000);
        const whole = workingTime(start, end, hours);
        expect(workingTime(start, middle, hours) + workingTime(middle, end, hours)).toBe(whole);
        expect(whole).toBeLessThanOrEqual(end.getTime() - start.getTime());
      },
    ),
  );
});

test('quiet hours that pass midnight end in the morning', () => {
  const quiet = { starts: 22 * 60, ends: 7 * 60, time_zone: 'Europe/Berlin' };
  expect(quietUntil(new Date('2026-11-22T23:30:00Z'), quiet)?.toISOString()).toBe('2026-11-23T06:00:00.000Z');
  expect(quietUntil(new Date('2026-11-23T05:59:00Z'), quiet)?.toISOString()).toBe('2026-11-23T06:00:00.000Z');
  expect(quietUntil(new Date('2026-11-23T06:00:00Z'), quiet)).toBeUndefined();
  expect(quietUntil(new Date('2026-11-23T12:00:00Z'), undefined)).toBeUndefined();
});

test('lengths read as hours and minutes', () => {
  expect([3.5 * HOUR, 2 * HOUR, 59_000, 65 * 60_000].map(lengthInWords)).toEqual([
    '3 h 30 min',
    '2 h',
    '0 min',
    '1 h 5 min',
  ]);
});

test('nobody works on a holiday, in the zone of the team', () => {
  const holidays = ['2026-12-25'];
  expect(between('2026-12-24T15:00:00Z', '2026-12-28T09:00:00Z', { ...office, holidays })).toBe(2);
  expect(between('2026-12-24T15:00:00Z', '2026-12-28T09:00:00Z')).toBe(10);
});

test('a working week has its forty hours whenever the clocks change, and each holiday in it takes one day away', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Sydney', 'Pacific/Auckland', 'UTC'];
  const monday = fc
    .integer({ min: 0, max: 200 })
    .map((week) => new Date(Date.UTC(2025, 11, 29) + week * 7 * 24 * HOUR));
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 7 });
  fc.assert(
    fc.property(monday, days, fc.constantFrom(...zones), (start, off, zone) => {
      const dayOf = (number: number) => new Date(start.getTime() + number * 24 * HOUR).toISOString().slice(0, 10);
      const hours = { ...office, time_zone: zone, holidays: off.map(dayOf) };
      // From Sunday noon to Sunday noon covers the week in every zone.
      const from = new Date(start.getTime() - 12 * HOUR);
      const to = new Date(start.getTime() + (6 * 24 + 12) * HOUR);
      const workless = off.filter((number) => number < 5).length;
      expect(workingTime(from, to, hours)).toBe((5 - workless) * 8 * HOUR);
    }),
  );
});

test('after so much working time exactly so much has passed', () => {
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 60 * 60 }), (from, minutes) => {
      const end = afterWorkingTime(from, minutes * 60_000, { ...office, holidays: ['2026-05-01'] });
      expect(end && workingTime(from, end, { ...office, holidays: ['2026-05-01'] })).toBe(minutes * 60_000);
    }),
  );
});

test('time left is said in working hours, then in working days, and cards say it in few steps', () => {
  const now = new Date('2026-11-20T11:00:00Z');
  const shifts = shiftsBetween(now, new Date('2026-12-20T00:00:00Z'), office);
  const said = (due: string) => [workingTimeLeft(due, now, office), lastWorkingHours(due, now, shifts)];
  expect(said('2026-11-20T16:00:00Z')).toEqual(['≈ 5 working hours left', '≈ 4 working hours left']);
  expect(said('2026-11-20T11:30:00Z')).toEqual(['under 1 working hour left', 'under 1 working hour left']);
  expect(said('2026-11-23T10:00:00Z')).toEqual(['≈ 7 working hours left', '≈ 6 working hours left']);
  expect(said('2026-11-27T16:00:00Z')).toEqual(['≈ 6 working days left', '']);
  expect(said('2026-11-20T10:00:00Z')).toEqual(['', '']);
  const evening = new Date('2026-11-20T17:00:00Z');
  expect(workingTimeLeft('2026-11-22T12:00:00Z', evening, office)).toBe('no working hours left');
});
