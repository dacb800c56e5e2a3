import { requestKey } from '../../desk/buyer-request';
import type { OwnedRequest } from '../../desk/case-work';
import { cardOf } from '../../desk/cases/card-of';
import type { PersonId } from '../../ids';
import { type CaseRoad, mayWork } from './case-road';

/** What is known of those who have requests. */
export interface Team {
  /** Only a team that is known in full can miss somebody. */
  readonly isKnown: boolean;
  /** Whether the person's Slack account is deactivated; undefined where Slack does not say. */
  hasLeft(person: PersonId): Promise<boolean | undefined>;
}

type Absence = 'lost' | 'left';

/** Who of them cannot have requests any more, and why. */
const absentOf = async (road: CaseRoad, owned: readonly OwnedRequest[], { isKnown, hasLeft }: Team) => {
  const absent = new Map<PersonId, 'left'>();
  for (const person of new Set(owned.map((one) => one.person))) {
    const left = await hasLeft(person);
    // A silent Slack is asked once and not for everybody.
    if (left === undefined) break;
    if (left) absent.set(person, 'left');
  }
  const rolesCount = isKnown && road.policy.current().present;
  return owned.flatMap(({ request, person }): { owned: OwnedRequest; why: Absence }[] => {
    const why = absent.get(person) ?? (rolesCount && !mayWork(road, person, request.account) ? 'lost' : undefined);
    return why === undefined ? [] : [{ owned: { request, person }, why }];
  });
};

/** Requests of people who left the team have nobody again: each is said in its thread, in one commit with its audit row. */
export const releaseAbsent = async (road: CaseRoad, team: Team): Promise<number> => {
  let released = 0;
  for (const { owned, why } of await absentOf(road, await road.store.claims.ofOpen(), team)) {
    const { request, person } = owned;
    const at = road.clock.now().toISOString();
    const did = await road.store.transaction(async (tables) => {
      const { claims, audit, outbox } = tables;
      if (!(await claims.release(request, person))) return false;
      const body = { request: requestKey(request) };
      await audit.append({ kind: 'owner_lost', account: request.account, person, body });
      await outbox.enqueue({ kind: 'request_card', request: await cardOf(tables, request) });
      await outbox.enqueue({ kind: 'ownership', request, change: why, from: person, at });
      return true;
    });
    if (did) released += 1;
  }
  return released;
};
