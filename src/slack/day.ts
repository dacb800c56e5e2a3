/** A calendar day (`2026-11-22`) as the instant that falls on that day almost everywhere: noon in UTC. */
export const noonOf = (day: string): string => `${day}T12:00:00Z`;

/** The calendar day of such an instant. */
export const dayOf = (instant: string): string => instant.slice(0, 10);
