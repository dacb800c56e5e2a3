import type { Decision, DecisionState } from '../../desk/decision';
import type { Moved } from '../../store/intents';
import type { Tables } from '../../store/store';

/** Will go on by themselves and are not in the ledger yet. What waits for sign-off counts when it is signed off. */
const COMING: ReadonlySet<DecisionState> = new Set(['asked', 'undo', 'signed']);

/**
 * Money that earlier items of the same bulk are about to move: limits of a day and of an hour are asked as if they had, so that
 * many acts pass them no further than the same acts one after the other.
 */
export const movesAhead = async (
  { decisions }: Pick<Tables, 'decisions'>,
  { bulk, effect }: Pick<Decision, 'bulk' | 'effect'>,
): Promise<readonly Moved[]> => {
  if (bulk === undefined || effect !== 'money') return [];
  const all = await decisions.ofBulk(bulk.id);
  return all
    .filter((each) => (each.bulk?.place ?? 0) < bulk.place && COMING.has(each.state))
    .map(({ id, money }) => ({ decision: id, money }));
};
