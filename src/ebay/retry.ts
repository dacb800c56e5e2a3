/** How often and how patiently a repeatable call is tried. */
export interface RetryPolicy {
  /** Tries in all, the first included. */
  readonly attempts: number;
  /** Ceiling of the first wait; it doubles with every try. */
  readonly firstWaitMilliseconds: number;
  readonly longestWaitMilliseconds: number;
  /** When eBay asks for a longer wait than this, trying again is left to whoever asked. */
  readonly longestRetryAfterMilliseconds: number;
  readonly statuses: readonly number[];
}

export const RETRY: RetryPolicy = {
  attempts: 3,
  firstWaitMilliseconds: 400,
  longestWaitMilliseconds: 5_000,
  longestRetryAfterMilliseconds: 20_000,
  statuses: [408, 429, 500, 502, 503, 504],
};

export interface Attempt {
  /** 1 for the first try. */
  readonly number: number;
  /** The status that came, or undefined when no reply came. */
  readonly status: number | undefined;
  readonly retryAfterMilliseconds: number | undefined;
}

/**
 * Milliseconds to wait before trying again, or undefined to stop. `random` is in [0, 1): waits are spread over the
 * upper half of their range, so that callers who failed together do not come back together.
 */
export const waitBeforeRetry = (attempt: Attempt, random: number, policy: RetryPolicy = RETRY): number | undefined => {
  if (attempt.number >= policy.attempts) return undefined;
  if (attempt.status !== undefined && !policy.statuses.includes(attempt.status)) return undefined;
  const asked = attempt.retryAfterMilliseconds;
  if (asked !== undefined && asked > policy.longestRetryAfterMilliseconds) return undefined;
  const ceiling = Math.min(policy.longestWaitMilliseconds, policy.firstWaitMilliseconds * 2 ** (attempt.number - 1));
  return Math.max(asked ?? 0, Math.round(ceiling * (0.5 + random / 2)));
};

/** Retry-After in either of its forms, seconds or an HTTP date, as milliseconds from `now`; undefined when unreadable. */
export const retryAfter = (header: string | undefined, now: Date): number | undefined => {
  const value = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  if (!/^[A-Za-z]{3},? /.test(value)) return undefined;
  const moment = new Date(value).getTime();
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now.getTime());
};
