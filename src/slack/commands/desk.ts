import type { Group } from '../route';
import { audit } from '../tasks/audit';
import { doctor } from '../tasks/doctor';
import { push } from '../tasks/push';
import { replies } from '../tasks/replies';

/** `/desk <anything>` looks it up; its other subcommands come with what they are about. */
export const desk: Group = {
  command: '/desk',
  title: 'everything about an order',
  looksUp: true,
  routes: [],
  tasks: [audit, doctor, push, replies],
};
