import type { Clock } from '../clock';
import { asAppError } from '../errors';
import type { Log } from '../log';
import { type Recurring, recurring } from '../recurring';
import type { CallBudget } from './budget';
import { getRateLimits } from './calls/rate-limit';
import type { EbaySender } from './client';
import { learnRates } from './rates';

const EVERY = 60 * 60_000;

export interface LimitPorts {
  readonly application: EbaySender;
  readonly budget: CallBudget;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Asks eBay now and every hour for the application's limits, what is left of them and when they are renewed. While eBay does not
 * tell, what is known goes on to hold.
 */
export const createLimitLearner = ({ application, budget, clock, log }: LimitPorts): Recurring => {
  const broke = (thrown: unknown) => log.warn('limits_not_learnt', { code: asAppError(thrown).code });
  const learn = async () => learnRates(budget, await application.send(getRateLimits, {}, { urgency: 'watch' }));
  return recurring({ clock, every: EVERY, broke }, learn);
};
