import type { DeskTask } from '../desk-task';
import { outcomeMessage } from '../messages/outcome';
import { pushStateMessage } from '../messages/push-state';

export const push: DeskTask = {
  verb: 'push',
  usage: '',
  summary: 'Show what eBay pushes to this desk, and what is missing. For admins.',
  async run({ perform, pushState }, turn) {
    const denied = perform.adminsOnly(turn.actor);
    await turn.tell(denied === undefined ? pushStateMessage(await pushState()) : outcomeMessage(denied, undefined));
  },
};
