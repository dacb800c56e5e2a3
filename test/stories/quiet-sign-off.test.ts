import { afterEach, expect, test } from '@jest/globals';
import type { SlackSimulator } from '../sim/slack/simulator';
import { channelId, personId } from './desk-file';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { pressed } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

/** Ana moves 10 dollars alone; Sam, in the leads, and Olga can sign off. Stories begin at 16:00 UTC, half an hour before the night is over. */
const night =
  (more = '') =>
  (slack: SlackSimulator): string =>
    `
roles:
  agent:
    people: [${personId(slack, 'Ana')}]
  approver:
    people: [${personId(slack, 'Olga')}]
    groups: [${slack.world.usergroups[0]?.id}]
limits:
  - { role: agent, per_act: [10 USD] }
  - { role: approver, per_act: [500 USD] }
channels:
  default: ${channelId(slack, '#support')}
  admin: ${channelId(slack, '#supervisors')}
quiet_hours: { starts: "15:00", ends: "16:30", time_zone: UTC }
${more}`;

const opens = (more = '') => openDesk({ deskFile: night(more), usergroups: [{ handle: 'leads', users: ['Sam'] }] });

const asksForSignOff = async () => {
  const { orderId } = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(MINUTE);
  return orderId;
};

const thread = () => desk.ana.reads({ in: '#support' });
const calls = () => thread().filter((text) => text.includes(`<@${desk.sam.id}>`) && text.includes('sign-off'));

test('by day those who can sign off are called by name below the card', async () => {
  desk = await openDesk({
    deskFile: (slack) => night()(slack).replace(/quiet_hours.*\n/, ''),
    usergroups: [{ handle: 'leads', users: ['Sam'] }],
  });
  await asksForSignOff();
  const [call, ...more] = calls();
  expect(more).toEqual([]);
  expect(call).toContain(`<@${desk.olga.id}>`);
  expect(call).toContain(`>: <@${desk.ana.id}> asks for your sign-off`);
  expect(call).toContain('$39.90');
});

test('by night the card is there for whoever looks, and colleagues are called once when the night is over', async () => {
  desk = await opens();
  await asksForSignOff();
  expect(thread().join('\n')).toContain('asks for sign-off');
  await desk.passes(20 * MINUTE);
  expect(calls()).toEqual([]);
  await desk.passes(10 * MINUTE);
  expect(calls()).toHaveLength(1);
  await desk.passes(20 * MINUTE);
  expect(calls()).toHaveLength(1);
});

test('the call of the morning is not lost when the desk is started anew in the night', async () => {
  desk = await opens();
  await asksForSignOff();
  await desk.stops();
  await desk.passes(10 * MINUTE);
  await desk.starts();
  await desk.passes(5 * MINUTE);
  expect(calls()).toEqual([]);
  await desk.stops();
  await desk.passes(20 * MINUTE);
  await desk.starts();
  await desk.passes(MINUTE);
  expect(calls()).toHaveLength(1);
});

test('nobody is called in the morning for what was signed off in the night', async () => {
  desk = await opens();
  const orderId = await asksForSignOff();
  await pressed(desk, desk.sam, 'Sign off');
  await desk.passes(35 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1 });
  expect(calls()).toEqual([]);
});

test('a sign-off that would expire in the night calls at once, and so does its reminder', async () => {
  desk = await opens('sign_off: { expires: 20m, remind_before: 10m }');
  await asksForSignOff();
  expect(calls()).toHaveLength(1);
  await desk.passes(12 * MINUTE);
  expect(calls()).toHaveLength(2);
  expect(calls()[1]).toContain('still waits for sign-off and expires soon');
});

test('a sign-off that the buyer’s deadline ends in the night calls at once', async () => {
  desk = await opens();
  const { orderId } = desk.ebay.sells();
  const id = desk.ebay.buyer.requestsCancellation({ orderId, reason: 'ORDER_MISTAKE' });
  const wire = desk.ebay.world.cancellations.get(id);
  if (wire !== undefined) wire.sellerResponseDue = new Date(desk.clock.now().getTime() + 50 * MINUTE);
  await desk.passes(2 * MINUTE);
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(MINUTE);
  expect(calls()).toHaveLength(1);
});

test('a reminder that falls into the night follows in the morning, when time is left', async () => {
  desk = await opens('sign_off: { expires: 110m, remind_before: 100m }');
  await asksForSignOff();
  await desk.passes(15 * MINUTE);
  expect(thread().join('\n')).not.toContain('expires soon');
  expect(calls()).toEqual([]);
  await desk.passes(15 * MINUTE);
  expect(calls().filter((text) => text.includes('expires soon'))).toHaveLength(1);
});

test('where nobody else may sign it off, its thread says so instead of calling anybody', async () => {
  desk = await openDesk({
    deskFile: (slack) =>
      night()(slack)
        .replace('[500 USD]', '[20 USD]')
        .replace(/quiet_hours.*\n/, ''),
    usergroups: [{ handle: 'leads', users: ['Sam'] }],
  });
  await asksForSignOff();
  expect(calls()).toEqual([]);
  expect(thread().join('\n')).toContain('nobody else whom the desk file names can give it');
});
