import { TZDate } from '@date-fns/tz';

const PACIFIC = 'America/Los_Angeles';

/** The last millisecond-less second of the Pacific day `days` after `from`: where eBay's due dates fall. */
export const endOfPacificDay = (from: Date, days: number): Date => {
  const local = new TZDate(from, PACIFIC);
  return new Date(
    new TZDate(local.getFullYear(), local.getMonth(), local.getDate() + days, 23, 59, 59, 0, PACIFIC).getTime(),
  );
};

/** The same, counting only Monday to Friday. */
export const endOfPacificBusinessDay = (from: Date, businessDays: number): Date => {
  let days = 0;
  for (let left = businessDays; left > 0; ) {
    days += 1;
    const weekday = new TZDate(endOfPacificDay(from, days), PACIFIC).getDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return endOfPacificDay(from, days);
};
