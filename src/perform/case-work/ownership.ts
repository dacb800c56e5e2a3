import type { BuyerRequest, RequestRef } from '../../desk/buyer-request';
import type { Actor } from '../../desk/decision';
import type { PersonId } from '../../ids';
import { deny } from '../policy';
import { type CaseOutcome, type CaseRoad, mayWork, onCase, recorded } from './case-road';

const refOf = ({ account, kind, id }: BuyerRequest): RequestRef => ({ account, kind, id });

const closed = deny('This request is closed.', 'There is nothing left to take on.');

export const claim = (road: CaseRoad, ref: RequestRef, { person }: Actor): Promise<CaseOutcome> =>
  onCase(road, ref, { person }, 'claimed', async ({ tables, request, at }) => {
    if (!request.open) return closed;
    if (!(await tables.claims.take(ref, person))) {
      const owner = await tables.claims.find(ref);
      if (owner === undefined || owner.person === person) return { kind: 'unchanged', words: 'You have this already.' };
      return { kind: 'taken', owner: owner.person, since: owner.at };
    }
    return recorded({ kind: 'ownership', request: refOf(request), change: 'claimed', by: person, at });
  });

export const takeOver = (road: CaseRoad, ref: RequestRef, { person }: Actor, from: PersonId): Promise<CaseOutcome> =>
  onCase(road, ref, { person }, 'taken_over', async ({ tables, request, at }) => {
    if (!request.open) return closed;
    const owner = await tables.claims.find(ref);
    if (owner?.person === person) return { kind: 'unchanged', words: 'You have this already.' };
    if (owner !== undefined && owner.person !== from) return { kind: 'taken', owner: owner.person, since: owner.at };
    const got =
      owner === undefined ? await tables.claims.take(ref, person) : await tables.claims.handOver(ref, from, person);
    if (!got) return { kind: 'unchanged', words: 'It has just changed hands. Look at its card.' };
    const whose = owner === undefined ? {} : { from };
    return recorded({
      kind: 'ownership',
      request: refOf(request),
      change: owner === undefined ? 'claimed' : 'taken_over',
      by: person,
      ...whose,
      at,
    });
  });

export const assign = (road: CaseRoad, ref: RequestRef, actor: Actor, to: PersonId): Promise<CaseOutcome> => {
  if (to === actor.person) return claimOrKeep(road, ref, actor);
  return onCase(road, ref, actor, 'assigned', async ({ tables, request, at }) => {
    if (!request.open) return closed;
    if (!mayWork(road, to, ref.account)) {
      return deny('Their role does not let them act on this account.', 'Choose somebody whom the desk file names.');
    }
    const owner = await tables.claims.find(ref);
    if (owner?.person === to) return { kind: 'unchanged', words: 'They have this already.' };
    const got = owner === undefined ? tables.claims.take(ref, to) : tables.claims.handOver(ref, owner.person, to);
    if (!(await got)) return { kind: 'unchanged', words: 'It has just changed hands. Look at its card.' };
    const from = owner === undefined || owner.person === actor.person ? {} : { from: owner.person };
    return recorded({
      kind: 'ownership',
      request: refOf(request),
      change: 'assigned',
      by: actor.person,
      to,
      ...from,
      at,
    });
  });
};

/** Whoever assigns it to themselves takes it from whoever has it now. */
const claimOrKeep = async (road: CaseRoad, ref: RequestRef, actor: Actor): Promise<CaseOutcome> => {
  const outcome = await claim(road, ref, actor);
  return outcome.kind === 'taken' ? takeOver(road, ref, actor, outcome.owner) : outcome;
};

export const release = (road: CaseRoad, ref: RequestRef, { person }: Actor): Promise<CaseOutcome> =>
  onCase(road, ref, { person }, 'released', async ({ tables, request, at }) => {
    const owner = await tables.claims.find(ref);
    if (owner === undefined) return { kind: 'unchanged', words: 'Nobody has this.' };
    if (owner.person !== person) return { kind: 'taken', owner: owner.person, since: owner.at };
    await tables.claims.release(ref, person);
    return recorded({ kind: 'ownership', request: refOf(request), change: 'released', by: person, at });
  });
