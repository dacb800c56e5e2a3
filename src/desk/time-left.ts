import {
  afterWorkingTime,
  type Shift,
  shiftLength,
  type WorkingHours,
  workingTime,
  workingTimeIn,
} from './working-time';

const HOUR = 3_600_000;

/** Working time that is left, in words, for example "≈ 5 working hours left". */
const inWords = (milliseconds: number, shift: number): string => {
  if (milliseconds === 0) return 'no working hours left';
  if (milliseconds < HOUR) return 'under 1 working hour left';
  const hours = Math.round(milliseconds / HOUR);
  if (milliseconds < 2 * shift) return hours === 1 ? '≈ 1 working hour left' : `≈ ${hours} working hours left`;
  return `≈ ${Math.round(milliseconds / shift)} working days left`;
};

const dueAt = (respondBy: string | undefined, now: Date): Date | undefined => {
  const due = respondBy === undefined ? undefined : new Date(respondBy);
  return due === undefined || Number.isNaN(due.getTime()) || due <= now ? undefined : due;
};

/** How much of the team's time is left before a deadline, for what is drawn when it is looked at. Empty when it has passed. */
export const workingTimeLeft = (respondBy: string | undefined, now: Date, hours: WorkingHours | undefined): string => {
  const due = dueAt(respondBy, now);
  return due === undefined || hours === undefined ? '' : inWords(workingTime(now, due, hours), shiftLength(hours));
};

/** Cards stand for days: they say it in few steps, each of which draws them anew. Hours of working time. */
const STEPS = [1, 2, 3, 4, 6, 8];

/** Up to which deadlines cards count the last working hours. */
export const countedUntil = (now: Date, hours: WorkingHours): Date =>
  afterWorkingTime(now, Math.max(...STEPS) * HOUR, hours) ?? now;

/** The same for a card, only in the last hours; `shifts` are the team's from `now` on. */
export const lastWorkingHours = (respondBy: string | undefined, now: Date, shifts: readonly Shift[]): string => {
  const due = dueAt(respondBy, now);
  if (due === undefined) return '';
  const left = workingTimeIn(shifts, now, due) / HOUR;
  if (left === 0) return 'no working hours left';
  if (left < 1) return 'under 1 working hour left';
  const [last = 0] = STEPS.slice(-1);
  if (left >= last) return '';
  const step = STEPS.filter((hours) => hours <= left).at(-1) ?? 1;
  return step === 1 ? '≈ 1 working hour left' : `≈ ${step} working hours left`;
};
