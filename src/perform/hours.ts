import { TZDate } from '@date-fns/tz';

/** The day as it is in the zone, for example 2026-11-22. */
export const dayIn = (timeZone: string, now: Date): string => {
  const local = new TZDate(now, timeZone);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
};

/** The instant at which the day of `now` began in the zone. */
export const startOfDay = (timeZone: string, now: Date): Date => {
  const local = new TZDate(now, timeZone);
  local.setHours(0, 0, 0, 0);
  return new Date(local.getTime());
};
