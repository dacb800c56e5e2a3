import { afterEach, expect, jest, test } from '@jest/globals';
import type { SlackSimulator } from '../sim/slack/simulator';
import { channelId, personId } from './desk-file';
import { type DeskWorld, MINUTE, openDesk, SECOND } from './desk-world';
import { pressed, submitted } from './told';

jest.setTimeout(60_000);

let desk: DeskWorld;
afterEach(() => desk.ends());

/** Ana, Sam and Olga may all sign off; whatever is declined or refunded needs colleagues. */
const threeOf =
  (more: string) =>
  (slack: SlackSimulator): string =>
    `
roles:
  agent:
    people: [${personId(slack, 'Ana')}]
  approver:
    people: [${personId(slack, 'Ana')}, ${personId(slack, 'Sam')}, ${personId(slack, 'Olga')}]
limits:
  - role: agent
    per_act: [100 USD]
  - role: approver
    per_act: [100 USD]
channels:
  default: ${channelId(slack, '#support')}
  admin: ${channelId(slack, '#supervisors')}
${more}`;

const buyerAsks = async () => {
  const { orderId } = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);
  return orderId;
};

const thread = () => desk.sam.reads({ in: '#support' }).join('\n');
const declines = (orderId: string) => desk.ebay.effects.of(orderId).declines;

test('whoever changes what waits for sign-off becomes its requester, and the sign-offs before are void', async () => {
  desk = await openDesk({
    deskFile: threeOf('sign_off: { rules: [{ operations: [cancellation.decline], approvers: 2 }] }'),
  });
  const orderId = await buyerAsks();
  await desk.ana.presses('Decline', { in: '#support' });
  await desk.rest();
  await submitted(desk, desk.ana);
  await desk.passes(10 * SECOND);
  expect(thread()).toContain(`<@${desk.ana.id}> asks for sign-off`);
  await pressed(desk, desk.sam, 'Sign off');
  await desk.passes(10 * SECOND);
  expect(thread()).toContain('(1 of 2 signed off)');

  await desk.olga.presses('Change', { in: '#support' });
  await desk.rest();
  await desk.olga.fillsIn({ 'Tracking number': '9400111899223344556677' });
  await submitted(desk, desk.olga);
  await desk.passes(10 * SECOND);
  expect(thread()).toContain(`<@${desk.olga.id}> asks for sign-off`);
  expect(thread()).toContain('(0 of 2 signed off)');
  expect(thread()).toContain('9400111899223344556677');

  await desk.olga.presses('Sign off', { in: '#support' });
  await desk.rest();
  expect(desk.olga.reads({ in: '#support' }).join('\n')).toContain('You asked for this yourself');
  await pressed(desk, desk.sam, 'Sign off');
  await desk.passes(MINUTE);
  expect(declines(orderId)).toBe(0);
  await pressed(desk, desk.ana, 'Sign off');
  await desk.passes(2 * MINUTE);
  expect(declines(orderId)).toBe(1);
});

test('when the undo window has closed nobody can undo any more, and it is done once', async () => {
  desk = await openDesk({ deskFile: threeOf('undo: { money: 1m }') });
  const orderId = await buyerAsks();
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(30 * SECOND);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0 });
  await desk.passes(35 * SECOND);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1, refunds: 1 });
  await expect((async () => desk.ana.presses('Undo', { in: '#support' }))()).rejects.toThrow('sees no');
  await desk.passes(5 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1, refunds: 1 });
});

test('acting without sign-off ends with the day’s allowance: the next one waits for a colleague', async () => {
  desk = await openDesk({
    deskFile: threeOf(
      'sign_off: { rules: [{ operations: ["*"], over: [10 USD] }] }\nbreak_glass: { roles: [agent], per_day: 1 }',
    ),
  });
  const insists = async () => {
    const orderId = await buyerAsks();
    await pressed(desk, desk.ana, 'Cancel & refund $39.90');
    await desk.passes(MINUTE);
    await pressed(desk, desk.ana, 'Act without sign-off…');
    return orderId;
  };
  const first = await insists();
  expect(desk.ana.modalText()).toContain('1 of 1 left for you today');
  await desk.ana.fillsIn({ 'Why can it not wait?': 'The buyer is on the phone' });
  await desk.ana.submits();
  await desk.passes(MINUTE);
  expect(desk.ebay.effects.of(first)).toMatchObject({ approvals: 1 });
  const second = await insists();
  expect(desk.ana.modal()).toBeUndefined();
  expect(desk.ana.reads({ in: '#support' }).join('\n')).toContain('Acting without sign-off is used up for today (1).');
  expect(desk.ebay.effects.of(second)).toMatchObject({ approvals: 0 });
  await pressed(desk, desk.sam, 'Sign off');
  await desk.passes(2 * MINUTE);
  expect(desk.ebay.effects.of(second)).toMatchObject({ approvals: 1 });
});
