import { TZDate } from '@date-fns/tz';

/** Hours of a day, as minutes since midnight in a zone; they may pass midnight. */
export interface DailyHours {
  readonly starts: number;
  readonly ends: number;
  readonly time_zone: string;
}

export const isWithinHours = ({ starts, ends, time_zone }: DailyHours, now: Date): boolean => {
  const local = new TZDate(now, time_zone);
  const minute = local.getHours() * 60 + local.getMinutes();
  return starts <= ends ? minute >= starts && minute < ends : minute >= starts || minute < ends;
};

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
