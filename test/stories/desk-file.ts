import type { SlackSimulator } from '../sim/slack/simulator';

export const personId = (slack: SlackSimulator, name: string): string => slack.world.personByName(name).id;

export const channelId = (slack: SlackSimulator, name: string): string => {
  const channel = slack.world.channel(name);
  if (channel === undefined) throw new Error(`There is no channel ${name}`);
  return channel.id;
};

/** Ana is an agent and Sam an admin; everything is announced in #support, and admins hear in #supervisors. */
export const usualDeskFile = (slack: SlackSimulator, more = ''): string => `
roles:
  agent:
    people: [${personId(slack, 'Ana')}]
  admin:
    people: [${personId(slack, 'Sam')}]
limits:
  - role: agent
    per_act: [100 USD]
  - role: admin
    per_act: [500 USD]
channels:
  default: ${channelId(slack, '#support')}
  admin: ${channelId(slack, '#supervisors')}
${more}`;
