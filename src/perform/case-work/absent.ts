import { requestKey } from '../../desk/buyer-request';
import { cardOf } from '../../desk/cases/card-of';
import { type CaseRoad, mayWork } from './case-road';

/** Requests of people who left the team have nobody again: each is said in its thread, in one commit with its audit row. */
export const releaseAbsent = async (road: CaseRoad): Promise<number> => {
  if (!road.policy.current().present) return 0;
  let released = 0;
  for (const { request, person } of await road.store.claims.ofOpen()) {
    if (mayWork(road, person, request.account)) continue;
    const at = road.clock.now().toISOString();
    const did = await road.store.transaction(async (tables) => {
      const { claims, audit, outbox } = tables;
      if (!(await claims.release(request, person))) return false;
      const body = { request: requestKey(request) };
      await audit.append({ kind: 'owner_lost', account: request.account, person, body });
      await outbox.enqueue({ kind: 'request_card', request: await cardOf(tables, request) });
      await outbox.enqueue({ kind: 'ownership', request, change: 'lost', from: person, at });
      return true;
    });
    if (did) released += 1;
  }
  return released;
};
