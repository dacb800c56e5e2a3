import { joined, type Mrkdwn, md, person } from './mrkdwn';

const MOST = 10;

/** People called by name, which Slack tells them of, before what they are told; nothing for nobody. */
export const called = (people: readonly string[]): Mrkdwn => {
  if (people.length === 0) return md``;
  const names = joined(people.slice(0, MOST).map(person), ' ');
  return people.length > MOST ? md`${names} and ${people.length - MOST} more: ` : md`${names}: `;
};
