import { afterEach, expect, test } from '@jest/globals';
import { usualDeskFile } from './desk-file';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { returned } from './grounds';

let desk: DeskWorld;
afterEach(() => desk.ends());

test('the last reminder calls the user groups that can decide and whoever is on call, in the channel, once', async () => {
  desk = await openDesk({
    usergroups: [
      { handle: 'leads', users: ['Sam'] },
      { handle: 'night-shift', users: ['Olga'] },
    ],
    deskFile: (slack) => {
      const [leads, night] = slack.world.usergroups.map(({ id }) => id);
      const file = usualDeskFile(slack, `on_call: { groups: [${night}] }`);
      return file.replace('roles:', `roles:\n  approver: { groups: [${leads}] }`);
    },
  });
  const { id } = returned(desk.ebay);
  await desk.passes(2 * MINUTE);
  const due = desk.ebay.world.returns.get(id)?.sellerDue?.by;
  if (due === undefined) throw new Error('eBay set no deadline');
  await desk.stops();
  await desk.clock.moveTo(new Date(due.getTime() - 30 * MINUTE));
  await desk.starts();
  await desk.passes(3 * MINUTE);
  const reminders = desk.sam.sees({ in: '#support' }).filter(({ text }) => text.startsWith('Reminder:'));
  expect(reminders).toHaveLength(1);
  const words = JSON.stringify(reminders[0]?.blocks);
  for (const group of desk.slack.world.usergroups) expect(words).toContain(`<!subteam^${group.id}>`);
}, 60_000);
