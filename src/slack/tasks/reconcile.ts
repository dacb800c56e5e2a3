import type { DeskTask } from '../desk-task';
import { outcomeMessage } from '../messages/outcome';
import { comparing, reconciliationMessage } from '../messages/reconciliation';

/** The daily comparison, at once. */
export const reconcile: DeskTask = {
  verb: 'reconcile',
  usage: '',
  summary: 'Compare the ledger of the last seven days with what eBay shows now. For admins.',
  async run({ perform, scene }, turn) {
    const denied = perform.adminsOnly(turn.actor);
    if (denied !== undefined) return turn.tell(outcomeMessage(denied, undefined));
    await turn.tell(comparing());
    const found = await perform.reconcileNow(turn.actor);
    await turn.tell('kind' in found ? outcomeMessage(found, undefined) : reconciliationMessage(found, scene()));
  },
};
