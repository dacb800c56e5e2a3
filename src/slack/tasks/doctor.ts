import type { DeskTask } from '../desk-task';
import { findingsMessage } from '../messages/findings';
import { outcomeMessage } from '../messages/outcome';

/** The same look at everything as `npm run doctor`. */
export const doctor: DeskTask = {
  verb: 'doctor',
  usage: '',
  summary: 'Check everything that the desk depends on, one line each with its remedy. For admins.',
  async run({ upkeep }, turn) {
    const found = await upkeep.examine(turn.actor);
    await turn.tell(found.kind === 'denied' ? outcomeMessage(found, undefined) : findingsMessage(found.findings));
  },
};
