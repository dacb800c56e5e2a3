import { tz } from '@date-fns/tz';
import { addMonths, addWeeks, format, getISOWeek, startOfMonth, startOfWeek } from 'date-fns';
import type { Span } from './figures';

export interface Period {
  readonly unit: 'week' | 'month';
  readonly span: Span;
  /** As much of the unit before, to compare with. */
  readonly before: Span;
  readonly timeZone: string;
  /** For example `Week 47 (16–22 Nov 2026)`. */
  readonly title: string;
  /** For example `Week 47`. */
  readonly short: string;
  /** For file names, for example `2026-W47`. */
  readonly name: string;
}

const plainly = (date: Date): Date => new Date(date.getTime());

/**
 * The calendar week (from Monday) or month that the words ask for, in the zone: the last whole one, or with `this` the present
 * one so far. Undefined for words that ask for something else.
 */
export const periodOf = (words: string, now: Date, timeZone: string): Period | undefined => {
  const asked = /^(?:(this|last)\s+)?(week|month)?$/.exec(words.trim().toLowerCase());
  if (asked === null) return undefined;
  const unit = asked[2] === 'month' ? 'month' : 'week';
  const isPresent = asked[1] === 'this';
  const zone = { in: tz(timeZone) };
  const startOf = (date: Date) =>
    unit === 'month' ? startOfMonth(date, zone) : startOfWeek(date, { ...zone, weekStartsOn: 1 });
  const step = (date: Date, count: number) =>
    unit === 'month' ? addMonths(date, count, zone) : addWeeks(date, count, zone);
  const present = startOf(now);
  const from = isPresent ? present : step(present, -1);
  const to = isPresent ? now : present;
  const earlier = step(from, -1);
  const before = {
    from: plainly(earlier),
    to: plainly(isPresent ? new Date(earlier.getTime() + (now.getTime() - from.getTime())) : from),
  };
  const lastDay = new Date(to.getTime() - 1);
  const isOneMonth = format(from, 'MMM', zone) === format(lastDay, 'MMM', zone);
  const days = `${format(from, isOneMonth ? 'd' : 'd MMM', zone)} – ${format(lastDay, 'd MMM yyyy', zone)}`;
  const isOneDay = format(from, 'yyyy-MM-dd', zone) === format(lastDay, 'yyyy-MM-dd', zone);
  const week = String(getISOWeek(from, zone)).padStart(2, '0');
  const soFar = isPresent ? ' so far' : '';
  return {
    unit,
    timeZone,
    span: { from: plainly(from), to: plainly(to) },
    before,
    short: unit === 'month' ? format(from, 'MMMM yyyy', zone) : `Week ${week}`,
    title:
      unit === 'month'
        ? `${format(from, 'MMMM yyyy', zone)}${soFar}`
        : `Week ${week}${soFar} (${isOneDay ? format(lastDay, 'd MMM yyyy', zone) : days})`,
    name: unit === 'month' ? format(from, 'yyyy-MM', zone) : `${format(from, 'RRRR', zone)}-W${week}`,
  };
};
