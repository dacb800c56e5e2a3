import type { SimClock } from './clock';
import { bounds } from './limits';

export type Tier = 1 | 2 | 3 | 4 | 'special';

interface Bucket {
  level: number;
  at: number;
}

const tierLimits = {
  1: bounds('web_api.tier1').max,
  2: bounds('web_api.tier2').max,
  3: bounds('web_api.tier3').max,
  4: bounds('web_api.tier4').max,
} as const;

/**
 * Tiers a method and a minute, and one message a second and channel with short bursts allowed.
 * Source: https://docs.slack.dev/apis/web-api/rate-limits
 */
export class RateLimits {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly clock: SimClock,
    private readonly burst: number,
  ) {}

  /** Seconds to wait, or 0 when the call may go through. */
  call(method: string, tier: Tier): number {
    if (tier === 'special') return 0;
    const perMinute = tierLimits[tier];
    return this.take(`method ${method}`, perMinute, perMinute / 60);
  }

  post(channel: string): number {
    return this.take(`channel ${channel}`, this.burst, 1);
  }

  private take(name: string, capacity: number, perSecond: number): number {
    const now = this.clock.now().getTime() / 1000;
    const bucket = this.buckets.get(name) ?? { level: capacity, at: now };
    const level = Math.min(capacity, bucket.level + (now - bucket.at) * perSecond);
    this.buckets.set(name, { level: level >= 1 ? level - 1 : level, at: now });
    return level >= 1 ? 0 : Math.max(1, Math.ceil((1 - level) / perSecond));
  }
}
