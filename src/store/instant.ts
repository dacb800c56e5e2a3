import type { Clock } from '../clock';

/** Instants are stored as ISO 8601 text in UTC, which sorts as time does. */
export const now = (clock: Clock): string => clock.now().toISOString();

export const later = (clock: Clock, milliseconds: number): string =>
  new Date(clock.now().getTime() + milliseconds).toISOString();
