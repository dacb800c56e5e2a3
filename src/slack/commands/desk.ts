import type { Group } from '../route';
import { assign } from '../tasks/assign';
import { audit } from '../tasks/audit';
import { claim } from '../tasks/claim';
import { doctor } from '../tasks/doctor';
import { handover } from '../tasks/handover';
import { push } from '../tasks/push';
import { reconcile } from '../tasks/reconcile';
import { replies } from '../tasks/replies';
import { report } from '../tasks/report';

/** `/desk <anything>` looks it up; its other subcommands come with what they are about. */
export const desk: Group = {
  command: '/desk',
  title: 'everything about an order',
  looksUp: true,
  routes: [],
  tasks: [claim, assign, handover, report, reconcile, replies, audit, doctor, push],
};
