import { tz } from '@date-fns/tz';
import { addDays, format, startOfDay } from 'date-fns';

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
const WEEK: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** When the team works: minutes since midnight in its zone, on these days. Hours that pass midnight belong to their first day. */
export interface WorkingHours {
  readonly starts: number;
  readonly ends: number;
  readonly time_zone: string;
  readonly days: readonly Weekday[];
  /** Days on which nobody works, for example `2026-12-25`. */
  readonly holidays?: readonly string[];
}

/** Shifts longer ago or further ahead than this change nothing: no deadline of eBay's is further away. */
const MOST_DAYS = 120;

/** The wall clock of that day, so that a day on which the clocks change has its real length. */
export const at = (day: Date, minutes: number, timeZone: string): Date => {
  const zone = tz(timeZone);
  const local = zone(day);
  local.setHours(Math.floor(minutes / 60), minutes % 60, 0, 0);
  return new Date(local.getTime());
};

export interface Shift {
  readonly starts: Date;
  readonly ends: Date;
}

/** The shifts that begin on the day before `from` or later, in their order. */
function* shiftsFrom(from: Date, hours: WorkingHours): Generator<Shift> {
  const zone = { in: tz(hours.time_zone) };
  const first = addDays(startOfDay(from, zone), -1, zone);
  for (let number = 0; number < MOST_DAYS; number += 1) {
    const day = addDays(first, number, zone);
    const weekday = WEEK[day.getDay()];
    if (weekday === undefined || !hours.days.includes(weekday)) continue;
    if (hours.holidays?.includes(format(day, 'yyyy-MM-dd', zone))) continue;
    const nextDay = hours.ends <= hours.starts ? addDays(day, 1, zone) : day;
    yield { starts: at(day, hours.starts, hours.time_zone), ends: at(nextDay, hours.ends, hours.time_zone) };
  }
}

/** The shifts that reach into the time from `from` to `to`, for asking much of the same time. */
export const shiftsBetween = (from: Date, to: Date, hours: WorkingHours): Shift[] => {
  const shifts: Shift[] = [];
  for (const shift of shiftsFrom(from, hours)) {
    if (shift.starts > to) break;
    shifts.push(shift);
  }
  return shifts;
};

/** What of these shifts lies between `from` and `to`, in milliseconds; zero when `to` is not later. */
export const workingTimeIn = (shifts: readonly Shift[], from: Date, to: Date): number =>
  shifts.reduce(
    (total, { starts, ends }) =>
      total + Math.max(0, Math.min(ends.getTime(), to.getTime()) - Math.max(starts.getTime(), from.getTime())),
    0,
  );

/** The working time from `from` to `to`, in milliseconds; zero when `to` is not later. */
export const workingTime = (from: Date, to: Date, hours: WorkingHours): number =>
  workingTimeIn(shiftsBetween(from, to, hours), from, to);

const DAY = 24 * 60;

/** How long a usual shift is, in milliseconds. */
export const shiftLength = ({ starts, ends }: Pick<WorkingHours, 'starts' | 'ends'>): number =>
  ((ends - starts + DAY) % DAY || DAY) * 60_000;

/** The moment at which so much working time has passed since `from`, in milliseconds; undefined where it never does for months. */
export const afterWorkingTime = (from: Date, milliseconds: number, hours: WorkingHours): Date | undefined => {
  let left = milliseconds;
  for (const { starts, ends } of shiftsFrom(from, hours)) {
    const begins = Math.max(starts.getTime(), from.getTime());
    const length = ends.getTime() - begins;
    if (length >= left) return new Date(begins + left);
    left -= Math.max(0, length);
  }
  return undefined;
};

/** When the next shift begins after `now`; undefined where none does for months. */
export const nextShift = (now: Date, hours: WorkingHours): Date | undefined => {
  for (const { starts } of shiftsFrom(now, hours)) if (starts > now) return starts;
  return undefined;
};

/** The next moment at which quiet hours end, or undefined outside them. */
export const quietUntil = (
  now: Date,
  quiet: Pick<WorkingHours, 'starts' | 'ends' | 'time_zone'> | undefined,
): Date | undefined => {
  if (quiet === undefined || quiet.starts === quiet.ends) return undefined;
  const zone = { in: tz(quiet.time_zone) };
  const today = startOfDay(now, zone);
  for (const day of [addDays(today, -1, zone), today]) {
    const starts = at(day, quiet.starts, quiet.time_zone);
    const ends = at(quiet.ends <= quiet.starts ? addDays(day, 1, zone) : day, quiet.ends, quiet.time_zone);
    if (now >= starts && now < ends) return ends;
  }
  return undefined;
};

/** Time in words, for example "3 h 20 min", in whole minutes. */
export const lengthInWords = (milliseconds: number): string => {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const parts = [
    minutes >= 60 ? `${Math.floor(minutes / 60)} h` : undefined,
    minutes % 60 > 0 || minutes < 60 ? `${minutes % 60} min` : undefined,
  ];
  return parts.filter(Boolean).join(' ');
};
