import { TZDate } from '@date-fns/tz';

const PACIFIC = 'America/Los_Angeles';

/** The last millisecond-less second of the Pacific day `days` after `from`: where eBay's due dates fall. */
export const endOfPacificDay = (from: Date, days: number): Date => {
  // Both the day and the offset from UTC change on the hour, and the calendar is slow to ask.
  const key = `${Math.floor(from.getTime() / 3_600_000)}+${days}`;
  const end = known.get(key) ?? computeEnd(from, days);
  known.set(key, end);
  return new Date(end);
};

const known = new Map<string, number>();

const computeEnd = (from: Date, days: number): number => {
  const local = new TZDate(from, PACIFIC);
  return new TZDate(local.getFullYear(), local.getMonth(), local.getDate() + days, 23, 59, 59, 0, PACIFIC).getTime();
};

/** The same, counting only Monday to Friday. */
export const endOfPacificBusinessDay = (from: Date, businessDays: number): Date => {
  let days = 0;
  for (let left = businessDays; left > 0; ) {
    days += 1;
    // The day ends at 06:59:59 or 07:59:59 UTC of the next one.
    const weekday = (endOfPacificDay(from, days).getUTCDay() + 6) % 7;
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return endOfPacificDay(from, days);
};
