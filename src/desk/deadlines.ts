import { tz } from '@date-fns/tz';
import { addDays, addHours, startOfDay } from 'date-fns';

const HOUR = 3_600_000;

/** How near a deadline is, in the steps at which a card's look changes. */
export type DeadlineBand = 'none' | 'later' | 'today' | 'under_4_hours' | 'under_1_hour' | 'overdue';

/** What is still possible: `none` without a deadline or with an unreadable one. */
export const bandOf = (respondBy: string | undefined, now: Date, timeZone: string): DeadlineBand =>
  bandsAt(now, timeZone)(respondBy);

/** The same for many deadlines at one moment: calendars of time zones are slow to ask. */
export const bandsAt = (now: Date, timeZone: string): ((respondBy: string | undefined) => DeadlineBand) => {
  const zone = { in: tz(timeZone) };
  const tomorrow = addDays(startOfDay(now, zone), 1, zone).getTime();
  return (respondBy) => {
    const due = instant(respondBy)?.getTime();
    if (due === undefined) return 'none';
    const left = due - now.getTime();
    if (left <= 0) return 'overdue';
    if (left <= HOUR) return 'under_1_hour';
    if (left <= 4 * HOUR) return 'under_4_hours';
    return due < tomorrow ? 'today' : 'later';
  };
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
