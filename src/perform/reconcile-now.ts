import type { Actor } from '../desk/decision';
import { covers, onlyAdmins, reachOf } from './admins';
import type { Denial } from './answer-waiting';
import { type Reconciliation, reconcile } from './reconcile';
import { personOf, type Road } from './road';

/** Refunds settle within days; what is older was compared before. */
export const LOOK_BACK_MS = 7 * 24 * 3_600_000;

/** Compares every account that the admin looks after, one after the other. */
export const reconcileNow = async (road: Road, actor: Actor): Promise<readonly Reconciliation[] | Denial> => {
  const reach = reachOf(road.policy.current(), personOf(road, actor.person));
  if (reach === undefined) return onlyAdmins();
  const since = new Date(road.clock.now().getTime() - LOOK_BACK_MS).toISOString();
  const found: Reconciliation[] = [];
  for (const { id } of road.accounts()) if (covers(reach, id)) found.push(await reconcile(road, id, since));
  return found;
};
