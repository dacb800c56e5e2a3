import type { Group } from '../route';

/** `/desk <anything>` looks it up; its other subcommands come with what they are about. */
export const desk: Group = {
  command: '/desk',
  title: 'everything about an order',
  looksUp: true,
  routes: [],
};
