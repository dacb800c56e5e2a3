import type { Decision } from '../../desk/decision';
import { type Money, sums } from '../../money';
import { startOfDay } from '../hours';
import { roleOf } from '../policy';
import { accountOf, personOf, type Road } from '../road';

/** What many acts move together, beside what the person moved today and may move in a day; one sum per currency. */
export interface Exposure {
  readonly totals: readonly Money[];
  readonly movedToday: readonly Money[];
  readonly dayLimits: readonly Money[];
  /** How long it can be taken back, in milliseconds. */
  readonly undo: number;
}

export const exposureOf = async (
  road: Road,
  first: Decision | undefined,
  moves: readonly Money[],
): Promise<Exposure> => {
  const policy = road.policy.current();
  if (first?.effect !== 'money') {
    return {
      totals: [],
      movedToday: [],
      dayLimits: [],
      undo: first?.effect === 'decision' ? policy.file.undo.decision : 0,
    };
  }
  const { account, requester } = first;
  const day = startOfDay(accountOf(road, account).timeZone, road.clock.now());
  const moved = await road.store.intents.moneySince(day.toISOString(), { person: requester });
  const role = roleOf(policy, personOf(road, requester), account);
  const limits = policy.file.limits.filter(
    (limit) => limit.role === role && (limit.accounts === undefined || limit.accounts.includes(account)),
  );
  return {
    totals: sums(moves),
    movedToday: sums(moved.flatMap(({ money }) => (money === undefined ? [] : [money]))),
    dayLimits: limits.flatMap((limit) => limit.per_day),
    undo: policy.file.undo.money,
  };
};
