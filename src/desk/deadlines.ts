import { tz } from '@date-fns/tz';
import { addHours, isSameDay, startOfDay } from 'date-fns';

/** How near a deadline is, in the steps at which a card's look changes. */
export type DeadlineBand = 'none' | 'later' | 'today' | 'under_4_hours' | 'under_1_hour' | 'overdue';

/** What is still possible: `none` without a deadline or with an unreadable one. */
export const bandOf = (respondBy: string | undefined, now: Date, timeZone: string): DeadlineBand => {
  const due = instant(respondBy);
  if (due === undefined) return 'none';
  if (due <= now) return 'overdue';
  if (due <= addHours(now, 1)) return 'under_1_hour';
  if (due <= addHours(now, 4)) return 'under_4_hours';
  return isSameDay(due, now, { in: tz(timeZone) }) ? 'today' : 'later';
};

/** When the band will next change if nothing else happens; undefined when it never will. */
export const nextBandChange = (respondBy: string | undefined, now: Date, timeZone: string): Date | undefined => {
  const due = instant(respondBy);
  if (due === undefined) return undefined;
  const dayOfDeadline = startOfDay(due, { in: tz(timeZone) });
  return [dayOfDeadline, addHours(due, -4), addHours(due, -1), due]
    .map((moment) => new Date(moment.getTime()))
    .filter((moment) => moment > now)
    .sort((left, right) => left.getTime() - right.getTime())[0];
};

const instant = (text: string | undefined): Date | undefined => {
  if (text === undefined) return undefined;
  const parsed = new Date(text);
  return Number.isNaN(parsed.getTime()) ? undefined : parsed;
};
