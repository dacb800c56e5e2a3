import type { Clock } from '../clock';
import type { Account } from '../desk/account';
import type { Decision } from '../desk/decision';
import { deskTimeZone } from '../desk/desk-calendar';
import type { DeskContext } from '../desk/operation';
import type { AccountId, PersonId } from '../ids';
import type { Log } from '../log';
import type { Metrics } from '../metrics';
import type { Store } from '../store/store';
import type { Operations } from './operations';
import type { Person } from './policy';
import type { PolicySource } from './policy-source';

/** How long things take on the road, in milliseconds. */
export interface Pace {
  /** How long one process may hold a decision; longer than any call with its retries. */
  readonly lease: number;
  /** No call starts with less than this left of the lease. */
  readonly callMargin: number;
  /** How long eBay may take to show what it did, before it is read again. */
  readonly settle: number;
  /** Between the asking and the moment when somebody else takes it up, if the asker's process is gone. */
  readonly takeUp: number;
  /** Before trying again what eBay did not answer. */
  readonly retry: number;
  /** How long a consented act waits for eBay to come back before it is given up. */
  readonly giveUp: number;
  /** How old an ask may be before it is only said to have expired, after Aftersale stood still. */
  readonly askExpires: number;
  /** How long before eBay's deadline an undo window must have ended. */
  readonly deadlineMargin: number;
  /** Between two items of a bulk, so that many acts never press on eBay or on Slack at once. */
  readonly bulkGap: number;
}

export const PACE: Pace = {
  lease: 120_000,
  callMargin: 45_000,
  settle: 30_000,
  takeUp: 15_000,
  retry: 60_000,
  giveUp: 30 * 60_000,
  askExpires: 15 * 60_000,
  deadlineMargin: 5 * 60_000,
  bulkGap: 500,
};

/** What every step of the road from a person to eBay uses. */
export interface Road {
  readonly store: Store;
  readonly operations: Operations;
  /**
   * For an act, what is read around the change counts as part of it, so that questions cannot use up the calls that it needs.
   * @throws AppError `not_found` for an account that the desk does not have.
   */
  contextFor(account: AccountId, purpose?: 'act'): DeskContext;
  /** Every account of the desk, the first one first. */
  accounts(): readonly Account[];
  readonly policy: PolicySource;
  /** Whether the members of the user groups that roles name have ever been read; they have where this is left out. */
  knowsTeam?(): boolean;
  readonly clock: Clock;
  readonly log: Log;
  /** From when on many acts of this kind leave people enough of eBay's calls, and eBay takes them; undefined for now. */
  callsOpenAt?(operation: string): Promise<Date | undefined>;
  readonly metrics?: Pick<Metrics, 'actEnded'>;
  readonly pace: Pace;
}

export const personOf = (road: Road, id: PersonId): Person => ({ id, groups: road.policy.groupsOf(id) });

export const accountOf = (road: Road, id: AccountId): Account => road.contextFor(id).account;

export const nowOf = (road: Road): string => road.clock.now().toISOString();

export const inMs = (road: Road, milliseconds: number): string =>
  new Date(road.clock.now().getTime() + milliseconds).toISOString();

/** The decision as it was cleared at the last look, for `run` and `witness`. */
export const clearedOf = (decision: Decision) => ({
  allowed: true as const,
  facts: decision.facts ?? {},
  order: decision.order,
  money: decision.money,
  respondBy: decision.respondBy,
  ...(decision.before === undefined ? {} : { request: decision.before }),
});

/** The time zone of the desk's own calendar day. */
export const zoneOf = (road: Road): string => deskTimeZone(road.policy.current().file, road.accounts());
