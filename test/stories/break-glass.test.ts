import { afterEach, expect, test } from '@jest/globals';
import type { SlackSimulator } from '../sim/slack/simulator';
import { channelId, personId } from './desk-file';
import { type DeskWorld, MINUTE, openDesk, SECOND } from './desk-world';
import { pressed, submitted, told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const WITHOUT = 'Act without sign-off…';
const WHY = 'Why can it not wait?';

/** Ana moves 10 dollars alone, and Olga and Sam are admins; once a day each may act without sign-off. */
const urgent =
  (more = '') =>
  (slack: SlackSimulator): string =>
    `
roles:
  agent: { people: [${personId(slack, 'Ana')}] }
  admin: { people: [${personId(slack, 'Sam')}, ${personId(slack, 'Olga')}] }
limits:
  - { role: agent, per_act: [10 USD] }
  - { role: admin, per_act: [10 USD] }
break_glass: { roles: [agent], per_day: 1 }
channels:
  default: ${channelId(slack, '#support')}
  admin: ${channelId(slack, '#supervisors')}
${more}`;

const opens = (deskFile = urgent()) => openDesk({ deskFile });

const buyerAsks = async () => {
  const { orderId } = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);
  return orderId;
};
const previews = (orderId: string, who = desk.ana) => told(desk, who, `/cancellation approve ${orderId}`, '@app');
const gives = async (reason: string, who = desk.ana) => {
  await who.fillsIn({ [WHY]: reason });
  await submitted(desk, who);
  await desk.passes(2 * MINUTE);
};
const supervisors = () => desk.sam.reads({ in: '#supervisors' }).join('\n');

test('a preview says that a colleague must sign it off, and why, and one press asks them', async () => {
  desk = await opens();
  const orderId = await buyerAsks();
  const preview = await previews(orderId);
  expect(preview).toContain('A colleague must sign it off');
  expect(preview).toContain('$39.90 is over the limit of $10.00 per act for the role agent.');
  await pressed(desk, desk.ana, 'Cancel & refund $39.90', '@app');
  await desk.passes(MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0 });
  await pressed(desk, desk.sam, 'Sign off');
  await desk.passes(2 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1 });
});

test('from the preview somebody acts without sign-off, with a reason, and another admin reviews it', async () => {
  desk = await opens();
  const orderId = await buyerAsks();
  const preview = await previews(orderId);
  expect(preview).toContain('1 of 1 left for you today');
  expect(preview).toContain('another admin reviews it');
  await pressed(desk, desk.ana, WITHOUT, '@app');
  expect(desk.ana.modalText()).toContain('1 of 1 left for you today');
  await gives('The parcel leaves in five minutes');
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1, refunds: 1 });
  expect(supervisors()).toContain('The parcel leaves in five minutes');
  await pressed(desk, desk.sam, 'Reviewed', '#supervisors');
  await desk.passes(MINUTE);
  expect(supervisors()).toContain(`<@${desk.sam.id}> reviewed what <@${desk.ana.id}> did without sign-off`);
});

test('without a reason nothing is sent', async () => {
  desk = await opens();
  const orderId = await buyerAsks();
  await previews(orderId);
  await pressed(desk, desk.ana, WITHOUT, '@app');
  await desk.ana.submits();
  await desk.rest();
  await desk.ana.fillsIn({ [WHY]: '   ' });
  await desk.ana.submits();
  await desk.passes(2 * MINUTE);
  expect(desk.ana.modal()).toBeDefined();
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0 });
  await desk.ana.closes();
});

test('when the day’s allowance is used up the preview says so and offers sign-off only', async () => {
  desk = await opens();
  const first = await buyerAsks();
  await previews(first);
  await pressed(desk, desk.ana, WITHOUT, '@app');
  await gives('The buyer is on the phone');
  const second = await buyerAsks();
  expect(await previews(second)).toContain('used up for you today (1)');
  const [newest] = desk.ana.sees({ in: '@app' }).slice(-1);
  expect(JSON.stringify(newest)).not.toContain(WITHOUT);
  expect(desk.ebay.effects.of(second)).toMatchObject({ approvals: 0 });
});

test('a form that was open when the allowance was used up elsewhere sends nothing', async () => {
  desk = await opens();
  const [first, second] = [await buyerAsks(), await buyerAsks()];
  await previews(second);
  await pressed(desk, desk.ana, 'Cancel & refund $39.90', '#support');
  await desk.passes(MINUTE);
  await desk.ana.presses(WITHOUT, { in: '@app' });
  await desk.rest();
  await desk.ana.fillsIn({ [WHY]: 'The buyer is on the phone' });
  await submitted(desk, desk.ana);
  await desk.passes(2 * MINUTE);
  const done = [first, second].reduce((sum, order) => sum + desk.ebay.effects.of(order).approvals, 0);
  expect(done).toBeLessThanOrEqual(1);
});

test('an admin who acted without sign-off cannot review it, another admin can', async () => {
  desk = await opens();
  desk.slack.world.channel('#supervisors')?.members.add(desk.olga.id);
  const orderId = await buyerAsks();
  await previews(orderId, desk.sam);
  await pressed(desk, desk.sam, WITHOUT, '@app');
  await gives('Nobody else is here', desk.sam);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1 });
  await pressed(desk, desk.sam, 'Reviewed', '#supervisors');
  expect(supervisors()).toContain('You cannot review what you did yourself.');
  expect(supervisors()).not.toContain('reviewed what');
  await pressed(desk, desk.olga, 'Reviewed', '#supervisors');
  await desk.passes(10 * SECOND);
  expect(supervisors()).toContain(`<@${desk.olga.id}> reviewed what <@${desk.sam.id}> did without sign-off`);
});

test('who may not act without sign-off is not offered it, and a form says what stands in the way', async () => {
  desk = await opens((slack) => urgent()(slack).replace('roles: [agent]', 'roles: [admin]'));
  const orderId = await buyerAsks();
  const preview = await previews(orderId);
  expect(preview).toContain('A colleague must sign it off');
  expect(preview).not.toContain('left for you today');
  expect(JSON.stringify(desk.ana.sees({ in: '@app' }).at(-1))).not.toContain(WITHOUT);
});

test('a form offers it too: with a reason it is done at once, without one it waits for a colleague', async () => {
  desk = await opens(urgent('sign_off: { rules: [{ operations: [cancellation.decline] }] }'));
  const [waits, urgently] = [await buyerAsks(), await buyerAsks()];
  const declines = async (orderId: string, answers: Record<string, string>) => {
    await desk.ana.types(`/cancellation decline ${orderId}`, { in: '#support' });
    await desk.rest();
    expect(desk.ana.modalText()).toContain('A colleague must sign it off');
    await desk.ana.fillsIn({ 'Shipped on': '2026-11-15', ...answers });
    await submitted(desk, desk.ana);
    await desk.passes(2 * MINUTE);
  };
  await declines(waits, {});
  expect(desk.ebay.effects.of(waits)).toMatchObject({ declines: 0 });
  await declines(urgently, { 'Act without sign-off: why can it not wait?': 'The parcel has left' });
  expect(desk.ebay.effects.of(urgently)).toMatchObject({ declines: 1 });
  expect(supervisors()).toContain('The parcel has left');
});
