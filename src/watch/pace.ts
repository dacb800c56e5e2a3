import type { SourceState } from './source-state';

/** Calls per day and family that rounds may use, below what eBay allows the whole application, so that people always find some left. */
const DAILY_CALLS = 3_500;
const DAY = 86_400_000;
/** Nobody sees a difference below this. */
const FASTEST = 60_000;
/** Sparing while eBay is down, and soon enough once it is back: the shortest time to answer is counted in hours. */
const SLOWEST_AFTER_FAILURE = 5 * 60_000;

export interface Pace {
  /** Accounts that share the application's calls. */
  readonly accounts: number;
  /** Calls that one round of all sources of the family takes. */
  readonly callsPerRound: number;
}

/** How long to wait between rounds so that a day's rounds stay within the family's share. */
export const roundEvery = ({ accounts, callsPerRound }: Pace): number =>
  Math.max(FASTEST, Math.ceil((DAY * Math.max(1, accounts) * Math.max(1, callsPerRound)) / DAILY_CALLS));

/** The wait after a round: doubled with each failure in a row, up to five minutes, never shorter than usual. */
export const waitAfter = (state: SourceState, usual: number): number => {
  const rounds = state.failing?.rounds ?? 0;
  if (rounds === 0) return usual;
  return Math.max(usual, Math.min(SLOWEST_AFTER_FAILURE, usual * 2 ** (rounds - 1)));
};
