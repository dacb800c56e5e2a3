import type { Decision } from '../../src/desk/decision';

/** What a request's card shows: where the request stands, and every decision on it beyond its asking. */
export const requestCardWords = (code: string | undefined, decisions: readonly Decision[]): string =>
  [
    code ?? 'unread',
    ...decisions
      .filter(({ state }) => state !== 'asked')
      .map(({ id, state }) => `${id} ${state}`)
      .sort(),
  ].join(', ');
