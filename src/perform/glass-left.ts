import type { Actor } from '../desk/decision';
import type { AccountId, PersonId } from '../ids';
import type { Tables } from '../store/store';
import type { Denial } from './answer-waiting';
import { startOfDay } from './hours';
import { mayBreakGlass, roleOf } from './policy';
import { personOf, type Road, zoneOf } from './road';

/** How often a person may still act without sign-off today, and may in a day. */
export interface GlassLeft {
  readonly left: number;
  readonly perDay: number;
}

/** Counts a person's acts without sign-off on the desk's own day, whatever the time zones of its accounts. */
export const glassKey = (road: Road, person: PersonId): string =>
  `glass:${person}:${startOfDay(zoneOf(road), road.clock.now()).toISOString()}`;

export const glassUsed = async (road: Road, { settings }: Pick<Tables, 'settings'>, person: PersonId) =>
  Number((await settings.get(glassKey(road, person))) ?? '0');

/** Whether the desk file lets this person act without sign-off on the account, and how often today; a denial where it does not. */
export const glassLeft = async (road: Road, { person }: Actor, account: AccountId): Promise<GlassLeft | Denial> => {
  const policy = road.policy.current();
  const allowed = mayBreakGlass(policy.file, roleOf(policy, personOf(road, person), account) ?? 'viewer');
  if (allowed.kind === 'denied') return allowed;
  const { perDay } = allowed;
  return { perDay, left: Math.max(0, perDay - (await glassUsed(road, road.store, person))) };
};
