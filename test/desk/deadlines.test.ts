import { expect, test } from '@jest/globals';
import { addMilliseconds, addMinutes } from 'date-fns';
import fc from 'fast-check';
import { bandOf, nextBandChange } from '../../src/desk/deadlines';

const ZONES = ['America/Los_Angeles', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC'];
const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });

test.each([
  ['2026-11-25T07:59:59.000Z', 'later'],
  ['2026-11-22T21:00:00.000Z', 'today'],
  ['2026-11-22T15:59:00.000Z', 'under_4_hours'],
  ['2026-11-22T12:30:00.000Z', 'under_1_hour'],
  ['2026-11-22T12:00:00.000Z', 'overdue'],
  ['not a date', 'none'],
  [undefined, 'none'],
] as const)('an answer due at %s is %s at noon', (due, band) => {
  expect(bandOf(due, new Date('2026-11-22T12:00:00.000Z'), 'Europe/Berlin')).toBe(band);
});

test('today is the day of the team, not of eBay', () => {
  const due = '2026-11-23T02:00:00.000Z';
  const now = new Date('2026-11-22T20:00:00.000Z');
  expect(bandOf(due, now, 'America/Los_Angeles')).toBe('today');
  expect(bandOf(due, now, 'Europe/Berlin')).toBe('later');
});

test('the band stays the same until its next change, in every zone and across clock changes', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: -300, max: 6000 }), fc.constantFrom(...ZONES), (now, minutes, zone) => {
      const due = addMinutes(now, minutes).toISOString();
      const change = nextBandChange(due, now, zone);
      const last = change === undefined ? addMinutes(now, 20_000) : addMilliseconds(change, -1);
      expect(bandOf(due, last, zone)).toBe(bandOf(due, now, zone));
      if (change === undefined) expect(bandOf(due, now, zone)).toBe('overdue');
    }),
  );
});
