import { TZDate } from '@date-fns/tz';
import type { CallDescription } from '../description/field';
import type { Answer, Call } from '../http/handler';
import type { Guard } from '../http/service';
import { restRefusal } from '../refusal';

type Family = CallDescription['group'];
export type CallLimits = Partial<Record<Family, number>>;

/** Calls per application and day, as seen in a live answer of September 2026. */
const USUAL_LIMITS: CallLimits = {
  cancellation: 5_000,
  return: 5_000,
  inquiry: 5_000,
  casemanagement: 5_000,
  order: 100_000,
  notification: 10_000,
};

const NAMES: Partial<Record<Family, { apiContext: string; apiName: string; apiVersion: string; resource: string }>> = {
  cancellation: {
    apiContext: 'post-order',
    apiName: 'cancellation',
    apiVersion: 'v2',
    resource: 'post-order.cancellation',
  },
  return: { apiContext: 'post-order', apiName: 'return', apiVersion: 'v2', resource: 'post-order.return' },
  inquiry: { apiContext: 'post-order', apiName: 'inquiry', apiVersion: 'v2', resource: 'post-order.inquiry' },
  casemanagement: {
    apiContext: 'post-order',
    apiName: 'casemanagement',
    apiVersion: 'v2',
    resource: 'post-order.casemanagement',
  },
  order: { apiContext: 'sell', apiName: 'fulfillment', apiVersion: 'v1', resource: 'sell.fulfillment' },
  notification: {
    apiContext: 'commerce',
    apiName: 'notification',
    apiVersion: 'v1',
    resource: 'commerce.notification',
  },
};

const DAY_SECONDS = 86_400;

const nextPacificMidnight = (now: Date): Date => {
  const local = new TZDate(now, 'America/Los_Angeles');
  const midnight = new TZDate(local.getFullYear(), local.getMonth(), local.getDate() + 1, 'America/Los_Angeles');
  return new Date(midnight.getTime());
};

/** Counts the application's calls of each family and day, whatever the number of its accounts. */
export class CallBudget {
  readonly #limits: CallLimits;
  #used = new Map<Family, number>();
  #reset = new Date(0);

  constructor(limits: CallLimits = {}) {
    this.#limits = { ...USUAL_LIMITS, ...limits };
  }

  #roll(now: Date): void {
    if (now < this.#reset) return;
    this.#used = new Map();
    this.#reset = nextPacificMidnight(now);
  }

  used(family: Family): number {
    return this.#used.get(family) ?? 0;
  }

  /** Refuses with 429 what goes beyond the day's limit. */
  readonly guard: Guard = ({ group }, _request, _user, now) => {
    this.#roll(now);
    const limit = this.#limits[group];
    if (limit === undefined) return;
    if (this.used(group) >= limit) {
      throw restRefusal(429, 2001, 'ACCESS', 'The request limit has been reached for the resource.');
    }
    this.#used.set(group, this.used(group) + 1);
  };

  /** getRateLimits of eBay's Analytics API. */
  readonly rateLimits = ({ now, query }: Call): Answer => {
    this.#roll(now);
    // Object.entries of a record of families gives its families.
    const entries = Object.entries(NAMES) as [Family, NonNullable<(typeof NAMES)[Family]>][];
    const rateLimits = entries
      .filter(([, name]) => [null, name.apiContext].includes(query.get('api_context')))
      .filter(([, name]) => [null, name.apiName].includes(query.get('api_name')))
      .map(([family, { resource, ...api }]) => {
        const limit = this.#limits[family] ?? 0;
        const rate = {
          count: this.used(family),
          limit,
          remaining: limit - this.used(family),
          reset: this.#reset.toISOString(),
          timeWindow: DAY_SECONDS,
        };
        return { ...api, resources: [{ name: resource, rates: [rate] }] };
      });
    return { body: { rateLimits } };
  };
}
