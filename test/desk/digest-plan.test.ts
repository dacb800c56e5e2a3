import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DeskFile } from '../../src/desk/desk-file';
import { dueDigests, horizonOf } from '../../src/desk/digest-plan';
import { AccountId, ChannelId } from '../../src/ids';

const accounts = [{ id: AccountId.parse('main'), name: 'Main', marketplace: 'EBAY_DE', timeZone: 'Europe/Berlin' }];
const rules = (digests: unknown, more: object = {}) =>
  DeskFile.parse({ channels: { default: 'C1', routes: [{ channel: 'C2' }] }, digests, ...more });
const due = (file: DeskFile, at: string) =>
  dueDigests(file, accounts, new Date(at)).map(({ channel, sort, slot }) => `${channel} ${sort} ${slot}`);

test('each channel that requests are routed to is told at its time, in its zone', () => {
  const file = rules([
    { channels: ['C2'], morning: '08:30', time_zone: 'America/New_York' },
    { morning: '08:30', handovers: ['14:00'] },
  ]);
  expect(due(file, '2026-11-17T07:29:00Z')).toEqual([]);
  expect(due(file, '2026-11-17T07:30:00Z')).toEqual(['C1 morning 2026-11-17']);
  expect(due(file, '2026-11-17T13:31:00Z')).toEqual(['C2 morning 2026-11-17', 'C1 handover 2026-11-17 14:00']);
});

test('a desk that was down tells what has just passed and nothing that is long over', () => {
  const file = rules([{ morning: '08:30', channels: ['C1'] }]);
  expect(due(file, '2026-11-17T11:29:00Z')).toEqual(['C1 morning 2026-11-17']);
  expect(due(file, '2026-11-17T11:31:00Z')).toEqual([]);
});

test('weekends and holidays are left out, and other days are the team’s choice', () => {
  const hours = {
    working_hours: { starts: '08:00', ends: '18:00', time_zone: 'Europe/Berlin', holidays: ['2026-12-25'] },
  };
  const file = rules([{ morning: '08:30', channels: ['C1'] }], hours);
  expect(due(file, '2026-12-24T08:00:00Z')).toHaveLength(1);
  expect(due(file, '2026-12-25T08:00:00Z')).toEqual([]);
  expect(due(file, '2026-12-26T08:00:00Z')).toEqual([]);
  const daily = rules([{ morning: '08:30', channels: ['C1'], days: ['sat'] }]);
  expect(due(daily, '2026-12-26T08:00:00Z')).toEqual(['C1 morning 2026-12-26']);
});

test('on the day before days off, the digest looks ahead to the next working morning', () => {
  const file = rules([{ morning: '08:30' }]);
  const friday = horizonOf(file, accounts, ChannelId.parse('C1'), new Date('2026-11-20T07:30:00Z'));
  expect(friday.endOfDay.toISOString()).toBe('2026-11-20T23:00:00.000Z');
  expect(friday.nextMorning?.toISOString()).toBe('2026-11-23T07:30:00.000Z');
});

test('whatever the zone and the day, also where clocks change, each slot falls due once a day at its wall clock', () => {
  const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC');
  const start = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }).map((at) => new Date(at));
  fc.assert(
    fc.property(zones, fc.integer({ min: 4 * 60, max: 23 * 60 }), start, (time_zone, minutes, from) => {
      const two = (number: number) => String(number).padStart(2, '0');
      const morning = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
      const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
      const file = rules([{ channels: ['C1'], morning, time_zone, days }]);
      const seen = new Map<string, string>();
      for (let hour = 0; hour < 3 * 24; hour += 1) {
        const now = new Date(from.getTime() + hour * 3_600_000);
        for (const { slot, at } of dueDigests(file, accounts, now)) seen.set(slot, at.toISOString());
      }
      for (const [slot, at] of seen) {
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: time_zone, dateStyle: 'short', timeStyle: 'short' });
        expect(shown.format(new Date(at))).toBe(`${slot} ${morning}`);
      }
      expect(seen.size).toBeGreaterThanOrEqual(3);
    }),
    { numRuns: 12 },
  );
});
