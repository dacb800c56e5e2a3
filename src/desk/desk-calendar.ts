import { tz } from '@date-fns/tz';
import { format } from 'date-fns';
import type { Account } from './account';
import type { DeskFile } from './desk-file';
import type { Weekday } from './working-time';

type CalendarRules = Pick<DeskFile, 'time_zone' | 'working_hours'>;

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** The zone that the team's days are counted in. */
export const deskTimeZone = (
  { time_zone, working_hours }: CalendarRules,
  accounts: readonly Pick<Account, 'timeZone'>[],
): string => time_zone ?? working_hours?.time_zone ?? accounts[0]?.timeZone ?? 'UTC';

/** The day of an instant as it is in the zone, for example `2026-11-22`. */
export const dayOf = (instant: Date, timeZone: string): string => format(instant, 'yyyy-MM-dd', { in: tz(timeZone) });

/** Whether the team works on the day of `instant`: one of its weekdays, and no holiday. */
export const isWorkday = (
  instant: Date,
  timeZone: string,
  { working_hours }: CalendarRules,
  days: readonly Weekday[] = working_hours?.days ?? WEEKDAYS,
): boolean => {
  const weekday = format(instant, 'EEE', { in: tz(timeZone) }).toLowerCase();
  return days.some((day) => day === weekday) && !working_hours?.holidays.includes(dayOf(instant, timeZone));
};
