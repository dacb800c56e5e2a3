import type { Actor, Decision } from '../desk/decision';
import type { AccountId } from '../ids';
import { add, compare, formatMoney, type Money } from '../money';
import type { Moved } from '../store/intents';
import type { Tables } from '../store/store';
import { deny, type Ruling, rank, roleOf } from './policy';
import { nowOf, personOf, type Road } from './road';

const HOUR_MS = 3_600_000;
const HINT = 'An admin looks at the last hour in the audit trail and lets money move again when all is well.';

/** When an admin last let money of the account move again. */
export const closedKey = (account: AccountId) => `breaker_closed:${account}`;

const tripped = (reason: string) => ({ ...deny(reason, HINT), isBreaker: true as const });

/** Money acts stop when an hour passes the sum or count that the team has set for the account. */
export const breakerReason = async (
  road: Road,
  store: Pick<Tables, 'intents' | 'settings'>,
  decision: Pick<Decision, 'id' | 'account'>,
  money: Money | undefined,
  ahead: readonly Moved[],
): Promise<Extract<Ruling, { kind: 'denied' }> | undefined> => {
  const rules = road.policy
    .current()
    .file.breaker.filter((rule) => rule.accounts === undefined || rule.accounts.includes(decision.account));
  if (rules.length === 0) return undefined;
  const closedAt = await store.settings.get(closedKey(decision.account));
  const hourAgo = new Date(road.clock.now().getTime() - HOUR_MS).toISOString();
  const since = closedAt !== undefined && closedAt > hourAgo ? closedAt : hourAgo;
  const moved = await store.intents.moneySince(since, { account: decision.account });
  const past = [...moved, ...ahead].filter((intent) => intent.decision !== decision.id);
  for (const rule of rules) {
    if (rule.count_per_hour !== undefined && past.length + 1 > rule.count_per_hour) {
      return tripped(`This account has reached ${rule.count_per_hour} money acts within an hour.`);
    }
    const limit = rule.sum_per_hour.find((amount) => amount.currency === money?.currency);
    if (limit === undefined || money === undefined) continue;
    const sum = past
      .flatMap((intent) => (intent.money?.currency === money.currency ? [intent.money] : []))
      .reduce(add, money);
    if (compare(sum, limit) > 0) {
      return tripped(
        `${formatMoney(sum)} within an hour is more than the ${formatMoney(limit)} that this account may move.`,
      );
    }
  }
  return undefined;
};

/** Counts the account's money anew from now on. */
export const closeBreaker = async (road: Road, account: AccountId, actor: Actor) => {
  const role = roleOf(road.policy.current(), personOf(road, actor.person), account);
  if (rank(role) < rank('admin')) return deny('Only admins may let money move again.', 'Ask an admin.');
  await road.store.transaction(async (tables) => {
    await tables.settings.set(closedKey(account), nowOf(road));
    await tables.audit.append({ kind: 'breaker_closed', account, person: actor.person, body: {} });
    await tables.outbox.enqueue({
      kind: 'admin_alert',
      tone: 'note',
      code: 'breaker',
      account,
      text: `<@${actor.person}> let money move again. The hour is counted anew from now.`,
      dedupe: `breaker_closed:${account}:${nowOf(road)}`,
    });
  });
  return undefined;
};
