import type { Clock } from '../clock';
import { asAppError } from '../errors';
import type { Log } from '../log';
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
 * tell, what is known goes on to hold. The returned function ends it.
 */
export const startLearningLimits = ({ application, budget, clock, log }: LimitPorts): (() => Promise<void>) => {
  let cancel: () => void = () => {};
  let stopped = false;
  const learn = async (): Promise<void> => {
    try {
      await learnRates(budget, await application.send(getRateLimits, {}, { urgency: 'watch' }));
    } catch (thrown) {
      log.warn('limits_not_learnt', { code: asAppError(thrown).code });
    }
    if (!stopped) cancel = clock.after(EVERY, run);
  };
  const run = () => {
    running = learn();
  };
  let running = learn();
  return async () => {
    stopped = true;
    cancel();
    await running;
  };
};
