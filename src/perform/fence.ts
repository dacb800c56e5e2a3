import type { DeskContext } from '../desk/operation';
import { AppError } from '../errors';
import type { Held } from '../store/decision-leases';
import type { Road } from './road';

/**
 * The account's context whose calls start only while the lease has time left for them: a process that was stopped and goes on
 * later must not act on what another has taken up.
 */
export const fenced = (road: Road, held: Held): DeskContext => {
  const context = road.contextFor(held.decision.account, 'act');
  const last = new Date(held.leaseUntil).getTime() - road.pace.callMargin;
  const { ebay } = context;
  const guarded: DeskContext['ebay'] = {
    ...ebay,
    send: (...input) => {
      if (road.clock.now().getTime() <= last) return ebay.send(...input);
      throw new AppError('busy', 'This process held the decision for too long.', {
        facts: { decision: held.decision.id },
      });
    },
  };
  return { ...context, ebay: guarded };
};
