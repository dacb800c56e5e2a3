import { type Decision, type DecisionState, hasEnded } from '../../desk/decision';
import { bulkCallKeys } from '../../desk/delivery';
import type { Tables } from '../../store/store';

const isSettled = (state: DecisionState) => hasEnded(state) || state === 'parked';

/** The messages of a bulk that change with a new state of one of its items, in the commit that writes it. */
export const tellBulk = async (
  tables: Tables,
  { bulk, state, waitsUntil }: Decision,
  before: Decision,
): Promise<void> => {
  if (bulk === undefined || (state === before.state && waitsUntil === before.waitsUntil)) return;
  const states = await tables.decisions.statesOfBulk(bulk.id);
  await tables.outbox.enqueue({ kind: 'bulk_progress', bulk: bulk.id });
  // Colleagues are asked once, for all that need them: not before every item was looked at.
  const waits = states.has('sign_off') || before.state === 'sign_off';
  if (waits && !states.has('asked')) {
    await tables.outbox.enqueue({ kind: 'bulk_sign_off', bulk: bulk.id });
    if (states.has('sign_off')) await tables.outbox.enqueue({ kind: 'bulk_call', bulk: bulk.id });
    else for (const key of bulkCallKeys(bulk.id)) await tables.outbox.outdate(key);
  }
  if ([...states.keys()].every(isSettled)) await tables.outbox.enqueue({ kind: 'bulk_summary', bulk: bulk.id });
};
