import { TZDate } from '@date-fns/tz';

/** The instant at which the day of `now` began in the zone. */
export const startOfDay = (timeZone: string, now: Date): Date => {
  const local = new TZDate(now, timeZone);
  local.setHours(0, 0, 0, 0);
  return new Date(local.getTime());
};
