import type { CallBudget } from './budget';
import type { CallFamily, OutputOf } from './call';
import type { getRateLimits } from './calls/rate-limit';
import { families } from './families';

export interface FamilyRate {
  readonly family: CallFamily;
  readonly limit: number;
  readonly remaining: number | undefined;
  /** When the count starts anew. */
  readonly reset: Date;
}

const DAY_SECONDS = 24 * 60 * 60;

const byName = new Map<string, CallFamily>(families.map((family) => [family, family]));

/** The daily limits of the families that Aftersale uses, out of eBay's list. eBay names a family as a resource, or, where an API has only one, by context and API. */
export const familyRates = (reply: OutputOf<typeof getRateLimits>): readonly FamilyRate[] =>
  reply.rateLimits.flatMap(({ apiContext = '', apiName = '', resources }) =>
    resources.flatMap(({ name = '', rates }) => {
      const byApi = resources.length === 1 ? byName.get(`${apiContext}.${apiName}`.toLowerCase()) : undefined;
      const family = byName.get(name.toLowerCase()) ?? byApi;
      const daily = rates.find((rate) => rate.timeWindow === DAY_SECONDS);
      if (family === undefined || daily?.limit === undefined || daily.reset === undefined) return [];
      return [{ family, limit: daily.limit, remaining: daily.remaining, reset: new Date(daily.reset) }];
    }),
  );

/** Lets the budget take over what eBay says of its limits. */
export const learnRates = async (budget: CallBudget, reply: OutputOf<typeof getRateLimits>): Promise<void> => {
  for (const { family, ...rate } of familyRates(reply)) await budget.learn(family, rate);
};
