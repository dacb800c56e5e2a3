import type { DeskTask } from '../desk-task';
import { listReplies } from '../editing-replies';

export const replies: DeskTask = {
  verb: 'replies',
  usage: '',
  summary: 'Show and edit the saved replies that colleagues choose when they write to a buyer. For admins.',
  run: (workplace, turn) => listReplies(workplace, turn),
};
