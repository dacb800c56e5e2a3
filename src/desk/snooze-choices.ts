import { tz } from '@date-fns/tz';
import { format } from 'date-fns';
import type { BuyerRequest } from './buyer-request';
import { nextShift, type WorkingHours } from './working-time';

export interface SnoozeChoice {
  /** ISO 8601. */
  readonly until: string;
  readonly words: string;
}

export interface SnoozeRules {
  /** How long before the deadline a snooze must have ended, in milliseconds. */
  readonly margin: number;
  readonly timeZone: string;
  readonly hours?: WorkingHours;
}

const HOUR = 3_600_000;
const LENGTHS = [1, 2, 4, 8] as const;

/** Nine to five on every weekday, for teams that have not said when they work. */
const usualHours = (timeZone: string): WorkingHours => ({
  starts: 9 * 60,
  ends: 17 * 60,
  time_zone: timeZone,
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
});

/** The latest end of a snooze: `margin` before the deadline; undefined without one. */
export const snoozeEndsBy = ({ respondBy }: Pick<BuyerRequest, 'respondBy'>, margin: number): Date | undefined => {
  const due = respondBy === undefined ? Number.NaN : Date.parse(respondBy);
  return Number.isNaN(due) ? undefined : new Date(due - margin);
};

/** When a request may be put off to, soonest first; none that outlasts its deadline less the margin. */
export const snoozeChoices = (
  request: Pick<BuyerRequest, 'respondBy'>,
  now: Date,
  { margin, timeZone, hours = usualHours(timeZone) }: SnoozeRules,
): SnoozeChoice[] => {
  const latest = snoozeEndsBy(request, margin);
  const zone = { in: tz(hours.time_zone) };
  const shift = nextShift(now, hours);
  const afterThat = shift === undefined ? undefined : nextShift(shift, hours);
  return [
    ...LENGTHS.map((length) => ({
      at: new Date(now.getTime() + length * HOUR),
      words: length === 1 ? 'For 1 hour' : `For ${length} hours`,
    })),
    ...[shift, afterThat].flatMap((at) =>
      at === undefined ? [] : [{ at, words: `Until ${format(at, 'EEEE HH:mm', zone)} (${hours.time_zone})` }],
    ),
  ]
    .filter(({ at }) => latest === undefined || at <= latest)
    .sort((left, right) => left.at.getTime() - right.at.getTime())
    .map(({ at, words }) => ({ until: at.toISOString(), words }));
};
