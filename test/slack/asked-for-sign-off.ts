import type { SlackStory } from './slack-story';

/** A desk whose operation needs a colleague; Ana asks, Sam signs off. */
export const asksForSignOff = (operation: string): string => `
roles:
  agent: { people: [ANA] }
  approver: { people: [SAM] }
limits:
  - { role: agent, per_act: [100 USD], per_day: [1000 USD] }
  - { role: approver, per_act: [100 USD], per_day: [1000 USD] }
sign_off: { rules: [{ operations: [${operation}], approvers: 1 }] }
channels: { default: SUPPORT, admin: SUPERVISORS }
`;

export const inSupport = { in: '#support' };

/** A return that the desk knows of, by its id. */
export const openReturn = async (story: SlackStory): Promise<string> => {
  const { orderId } = story.ebay.sells();
  const id = story.ebay.buyer.opensReturn({ orderId });
  await story.round();
  return id;
};

/** Presses a button, fills its form in and sends it, as often as it takes. */
export const withForm = async (
  { slack, settled }: SlackStory,
  name: string,
  button: string,
  answers: Record<string, unknown>,
  times = 1,
): Promise<void> => {
  const person = slack.person(name);
  await person.presses(button, inSupport);
  await settled();
  await person.fillsIn(answers);
  for (let sent = 0; sent < times; sent += 1) {
    await person.submits();
    await settled();
  }
};

export const thread = ({ slack }: SlackStory): string => slack.person('Sam').reads(inSupport).join('\n');
