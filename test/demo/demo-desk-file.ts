import type { SlackSimulator } from '../sim/slack/simulator';

export const DEMO_CHANNELS = [
  { name: 'after-sales', topic: 'Everything buyers ask for after a sale' },
  { name: 'returns', topic: 'Returns, each with its deadline and its buttons' },
  { name: 'not-received', topic: 'Items that buyers say never came, and cases' },
  { name: 'general', topic: 'Try a slash command here: answers are private' },
  { name: 'desk-admins', topic: 'What whoever runs the desk must know', isPrivate: true, members: ['Sam'] },
];

/** The demo's rules: Ana is an agent with a limit, Sam signs off what is over it. */
export const demoDeskFile = (slack: SlackSimulator): string => {
  const person = (name: string) => slack.world.personByName(name).id;
  const channel = (name: string) => slack.world.channel(`#${name}`)?.id;
  const inEach = (amount: number) => ['USD', 'EUR', 'GBP', 'AUD', 'CAD'].map((currency) => `${amount} ${currency}`);
  return `
roles:
  agent: { people: [${person('Ana')}] }
  admin: { people: [${person('Sam')}] }
limits:
  - { role: agent, per_act: [${inEach(100)}] }
  - { role: admin, per_act: [${inEach(1000)}] }
undo: { decision: 20s }
working_hours: { starts: "08:00", ends: "18:00", time_zone: Europe/Berlin, days: [mon, tue, wed, thu, fri, sat, sun] }
channels:
  default: ${channel('after-sales')}
  admin: ${channel('desk-admins')}
  routes:
    - { kinds: [return], channel: ${channel('returns')} }
    - { kinds: [inquiry, case], channel: ${channel('not-received')} }
saved_replies:
  - name: On its way back
    kinds: [return]
    text: |
      Hello {buyer},
      thank you for sending {item} back ({tracking}). We refund you within two days of its arrival.
  - name: Still looking
    kinds: [inquiry]
    text: |
      Hello {buyer},
      we have asked the carrier about {item} ({tracking}) and write again by tomorrow.
  - name: Sorry
    text: Hello {buyer}, we are sorry about {item}. We look into it today.
`;
};
