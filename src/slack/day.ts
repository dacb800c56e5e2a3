/** A calendar day (`2026-11-22`) as the instant that falls on that day almost everywhere: noon in UTC. */
export const noonOf = (day: string): string => `${day}T12:00:00Z`;

/** The calendar day of `now` in `timeZone`, as date pickers want it. */
export const dayOf = (now: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
