import { afterEach, expect, test } from '@jest/globals';
import type { SlackSimulator } from '../sim/slack/simulator';
import { channelId, personId } from './desk-file';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { newest, pressed, submitted } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

/** Ana may move 10 dollars alone; Sam signs off as a member of the leads. */
const strict =
  (more = '') =>
  (slack: SlackSimulator): string =>
    `
roles:
  agent:
    people: [${personId(slack, 'Ana')}, ${personId(slack, 'Olga')}]
  approver:
    groups: [${slack.world.usergroups[0]?.id}]
limits:
  - role: agent
    per_act: [10 USD]
  - role: approver
    per_act: [100 USD]
channels:
  default: ${channelId(slack, '#support')}
  admin: ${channelId(slack, '#supervisors')}
${more}`;

const opens = (more = '') => openDesk({ deskFile: strict(more), usergroups: [{ handle: 'leads', users: ['Sam'] }] });

const asksForSignOff = async () => {
  const order = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(10_000);
  return order.orderId;
};

const thread = () => desk.sam.reads({ in: '#support' }).join('\n');

test('a refund over the limit waits for a colleague, who reads exactly what will be done, and is made once', async () => {
  desk = await opens();
  const orderId = await asksForSignOff();
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0 });
  expect(thread()).toContain('asks for sign-off');
  expect(thread()).toContain('$39.90, the whole order');
  await pressed(desk, desk.sam, 'Sign off');
  await desk.passes(3 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1, refunds: 1 });
  const receipt = thread();
  expect(receipt).toContain(`<@${desk.ana.id}>`);
  expect(receipt).toContain(`<@${desk.sam.id}>`);
});

test('whoever asked cannot sign it off', async () => {
  desk = await opens();
  const orderId = await asksForSignOff();
  await desk.ana.presses('Sign off', { in: '#support' });
  await desk.rest();
  expect(desk.ana.reads({ in: '#support' }).join('\n')).toContain('You asked for this yourself');
  await desk.passes(2 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0 });
});

test('an agent who is no approver cannot sign off', async () => {
  desk = await opens();
  const orderId = await asksForSignOff();
  await desk.olga.presses('Sign off', { in: '#support' });
  await desk.passes(2 * MINUTE);
  expect(newest(desk.olga)).not.toBe('');
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0 });
});

test('sending back needs a reason, which whoever asked reads, and nothing is sent to eBay', async () => {
  desk = await opens();
  const orderId = await asksForSignOff();
  await desk.sam.presses('Send back', { in: '#support' });
  await desk.rest();
  await desk.sam.submits();
  expect(desk.sam.modal()).toBeDefined();
  await desk.sam.fillsIn({ 'What should be different?': 'Ask the buyer first' });
  await submitted(desk, desk.sam);
  await desk.passes(2 * MINUTE);
  expect(desk.ana.reads({ in: '#support' }).join('\n')).toContain('Ask the buyer first');
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0 });
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
});

test('a sign-off that nobody gives is reminded of and then expires', async () => {
  desk = await opens('sign_off:\n  expires: 20m\n  remind_before: 5m\n');
  const orderId = await asksForSignOff();
  await desk.passes(16 * MINUTE);
  expect(desk.sam.reads().join('\n')).toMatch(/still waits|expires/i);
  await desk.passes(6 * MINUTE);
  expect(thread()).toContain('Nobody signed off in time');
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0 });
  await expect((async () => desk.sam.presses('Sign off', { in: '#support' }))()).rejects.toThrow('sees no');
});

test('somebody who was taken out of the group between asking and signing off cannot sign off', async () => {
  desk = await opens();
  const orderId = await asksForSignOff();
  const [leads] = desk.slack.world.usergroups;
  if (leads) leads.users = leads.users.filter((user) => user !== desk.sam.id);
  await desk.passes(6 * MINUTE);
  await desk.sam.presses('Sign off', { in: '#support' });
  await desk.passes(2 * MINUTE);
  expect(newest(desk.sam)).not.toContain('Done');
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0 });
});

test('a request that changed while it waited for sign-off is not refunded, and the difference is shown', async () => {
  desk = await opens();
  const orderId = await asksForSignOff();
  for (const wire of desk.ebay.world.cancellations.values()) wire.refund = { amount: '29.90', currency: 'USD' };
  await pressed(desk, desk.sam, 'Sign off');
  await desk.passes(2 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0 });
  expect(thread()).toContain('$29.90');
});

test('two approvers who sign off at once make one effect', async () => {
  desk = await openDesk({ deskFile: strict(), usergroups: [{ handle: 'leads', users: ['Sam', 'Olga'] }] });
  const orderId = await asksForSignOff();
  await Promise.all([
    desk.sam.presses('Sign off', { in: '#support' }),
    desk.olga.presses('Sign off', { in: '#support' }),
  ]);
  await desk.passes(3 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1, refunds: 1 });
});

test('an undo window ends what was asked in time, and is over when it is late', async () => {
  desk = await openDesk({
    deskFile: (slack) => `${strict('undo:\n  money: 2m\n')(slack).replaceAll('10 USD', '100 USD')}`,
    usergroups: [{ handle: 'leads', users: ['Sam'] }],
  });
  const orderId = await asksForSignOff();
  expect(thread()).toContain('can undo until');
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0 });
  await pressed(desk, desk.ana, 'Undo');
  await desk.passes(4 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0 });
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(4 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1, refunds: 1 });
});
