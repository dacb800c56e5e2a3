import { quietUntil, type WorkingHours } from './working-time';

/** When the night ends this close before it is too late, people are woken. */
const SPARE_AFTER_QUIET = 60 * 60_000;

/**
 * Until when nobody is called by name: the end of quiet hours, or undefined when people may be called now. They are also called
 * now where one of the `moments` (ISO 8601) by which they must act comes before that end, or too soon after it.
 */
export const heldBackUntil = (
  now: Date,
  quiet: Pick<WorkingHours, 'starts' | 'ends' | 'time_zone'> | undefined,
  ...moments: readonly (string | undefined)[]
): Date | undefined => {
  const ends = quietUntil(now, quiet);
  if (ends === undefined) return undefined;
  const isTooLate = moments.some((moment) => {
    const at = new Date(moment ?? Number.NaN).getTime();
    return at > now.getTime() && at <= ends.getTime() + SPARE_AFTER_QUIET;
  });
  return isTooLate ? undefined : ends;
};
