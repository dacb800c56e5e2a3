import type { Clock } from '../../clock';
import type { Account } from '../../desk/account';
import { type BuyerRequest, type RequestRef, requestKey } from '../../desk/buyer-request';
import { cardOf } from '../../desk/cases/card-of';
import type { Actor } from '../../desk/decision';
import type { Notice } from '../../desk/notice';
import { AppError } from '../../errors';
import type { AccountId, PersonId } from '../../ids';
import type { Store, Tables } from '../../store/store';
import { deny, type Person, rank, roleOf } from '../policy';
import type { PolicySource } from '../policy-source';

/** What the team's own work with requests needs. */
export interface CaseRoad {
  readonly store: Store;
  readonly policy: PolicySource;
  readonly clock: Clock;
  /** @throws AppError `not_found` for an account that the desk does not have. */
  accountNamed(id: AccountId): Account;
}

/** `taken`: somebody else has it. */
export type CaseOutcome =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'unchanged'; readonly words: string }
  | { readonly kind: 'taken'; readonly owner: PersonId; readonly since: string }
  | ReturnType<typeof deny>;

/** What became of it, with what its thread says when it was done. */
export type CaseResult =
  | Exclude<CaseOutcome, { kind: 'recorded' }>
  | { readonly kind: 'recorded'; readonly notice: Notice };

export const recorded = (notice: Notice): CaseResult => ({ kind: 'recorded', notice });

export const personOf = ({ policy }: CaseRoad, id: PersonId): Person => ({ id, groups: policy.groupsOf(id) });

/** Whoever may act on requests of the account may also have them. */
export const mayWork = (road: CaseRoad, person: PersonId, account: AccountId): boolean => {
  const policy = road.policy.current();
  return policy.present && rank(roleOf(policy, personOf(road, person), account)) >= rank('agent');
};

const onlyAgents = () =>
  deny('Only people with the role agent may do this.', 'Ask an admin to add you to the desk file.');

/** Why the person may not have requests of the account; undefined where they may. */
export const whyNotWork = (
  road: CaseRoad,
  person: PersonId,
  account: AccountId,
): ReturnType<typeof deny> | undefined => (mayWork(road, person, account) ? undefined : onlyAgents());

interface Case {
  readonly tables: Tables;
  readonly request: BuyerRequest;
  readonly at: string;
}

/**
 * One change in what the team does with a request: by whoever may act on it, in one commit with its audit row. The request's
 * card shows it afterwards. @throws AppError `not_found` for a request that the desk does not know
 */
export const onCase = async (
  road: CaseRoad,
  ref: RequestRef,
  { person }: Actor,
  wanted: string,
  run: (it: Case) => Promise<CaseResult>,
): Promise<CaseOutcome> => {
  const { account, kind, id } = ref;
  const request = { account, kind, id };
  const body = { request: requestKey(request) };
  if (!mayWork(road, person, account)) {
    const denial = onlyAgents();
    await road.store.transaction(({ audit }) =>
      audit.append({ kind: 'denied', account, person, operation: wanted, body: { ...body, reason: denial.reason } }),
    );
    return denial;
  }
  return road.store.transaction(async (tables) => {
    const known = await tables.requests.find(request);
    if (known === undefined) {
      throw new AppError('not_found', 'The desk has not seen this request yet.', { hint: 'Try again in a minute.' });
    }
    const outcome = await run({ tables, request: known, at: road.clock.now().toISOString() });
    if (outcome.kind !== 'recorded') return outcome;
    await tables.audit.append({ kind: wanted, account, person, body });
    await tables.outbox.enqueue({ kind: 'request_card', request: await cardOf(tables, request) });
    await tables.outbox.enqueue(outcome.notice);
    return { kind: 'recorded' };
  });
};
