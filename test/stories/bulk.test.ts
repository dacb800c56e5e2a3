import { afterEach, expect, jest, test } from '@jest/globals';
import type { SlackSimulator } from '../sim/slack/simulator';
import { channelId, personId } from './desk-file';
import { type DeskWorld, MINUTE, openDesk, SECOND } from './desk-world';
import { pressed, submitted, told } from './told';

/** Many requests take many moves of the clock. */
jest.setTimeout(60_000);

let desk: DeskWorld;
afterEach(() => desk.ends());

const teamOf =
  (more = '', perAct = '100 USD, 100 EUR') =>
  (slack: SlackSimulator): string =>
    `
roles:
  agent:
    people: [${personId(slack, 'Ana')}]
  admin:
    people: [${personId(slack, 'Sam')}]
limits:
  - role: agent
    per_act: [${perAct}]
  - role: admin
    per_act: [500 USD, 500 EUR]
channels:
  default: ${channelId(slack, '#support')}
  admin: ${channelId(slack, '#supervisors')}
${more}`;

/** Buyers who ask to cancel, so many in dollars and so many in euros. */
const buyersAsk = async (dollars: number, euros = 0) => {
  const orders = Array.from({ length: dollars + euros }, (_, index) =>
    desk.ebay.sells(index < dollars ? {} : { currency: 'EUR' }),
  );
  for (const { orderId } of orders) desk.ebay.buyer.requestsCancellation({ orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(MINUTE + orders.length * 2 * SECOND);
  return orders.map(({ orderId }) => orderId);
};

const opensTheForm = async (person = desk.ana) => {
  await told(desk, person, '/cancellation list');
  await pressed(desk, person, 'Decide several');
};

const pressesInForm = async (words: string) => {
  const done = await desk.ana.presses(words, { in: 'modal' });
  await desk.rest();
  if (!done.ok) throw new Error(`${words} failed: ${done.error}`);
};

/** Chooses so many of the list, page by page, and goes on to what it comes to. */
const chooses = async (count: number) => {
  for (let left = count; left > 0; left -= 10) {
    const words = /Select (these ten|all of these)/.exec(desk.ana.modalText())?.[0] ?? 'Select these ten';
    await pressesInForm(words);
    if (left > 10) await pressesInForm('Next ten');
  }
  await submitted(desk, desk.ana);
};

const reads = (person = desk.sam) => person.reads({ in: '#support' }).join('\n');
const refunded = () => desk.ebay.effects.total();

test('25 requests in two currencies are decided as one, each is done once, and the end is summed up', async () => {
  desk = await openDesk({ deskFile: teamOf() });
  await buyersAsk(15, 10);
  await opensTheForm();
  await chooses(25);
  expect(desk.ana.modalText()).toContain('25 requests');
  expect(desk.ana.modalText()).toContain('€399.00 and $598.50');
  await submitted(desk, desk.ana);
  await desk.passes(5 * MINUTE);
  expect(refunded()).toMatchObject({ approvals: 25, refunds: 25 });
  expect(reads()).toContain('25 of 25 done');
  expect(reads()).toContain('€399.00 and $598.50');
}, 120_000);

test('who asks, colleagues and the rules are the same as for one: what is over a limit waits on one card for all of it', async () => {
  desk = await openDesk({ deskFile: teamOf('', '100 USD') });
  await buyersAsk(2, 3);
  await opensTheForm();
  await chooses(5);
  expect(desk.ana.modalText()).toContain('3 of 5 need a colleague’s sign-off');
  expect(desk.ana.modalText()).toContain('No limit is set for the role agent in EUR.');
  await submitted(desk, desk.ana);
  await desk.passes(MINUTE);
  expect(refunded()).toMatchObject({ approvals: 2 });
  const card = desk.sam.reads({ in: '#support' }).find((text) => text.includes('asks for sign-off'));
  expect(card).toContain('3 requests, €119.70');
  expect(card).toContain('No defect: the buyer asked to cancel.');
  expect(card).not.toContain('without sign-off');
  await desk.ana.presses('Sign off all 3', { in: '#support' });
  await desk.rest();
  expect(reads(desk.ana)).toContain('You asked for this yourself.');
  expect(refunded()).toMatchObject({ approvals: 2 });
  await pressed(desk, desk.sam, 'Sign off all 3');
  await desk.passes(2 * MINUTE);
  expect(refunded()).toMatchObject({ approvals: 5, refunds: 5 });
  expect(reads()).toContain(`Signed off by <@${desk.sam.id}>`);
});

test('one that changed meanwhile and one that eBay refuses are left out by name, and the others are done', async () => {
  desk = await openDesk({ deskFile: teamOf('undo: { money: 2m }') });
  const [changed = '', refusedOrder = '', ...others] = await buyersAsk(5);
  await opensTheForm();
  await chooses(5);
  await submitted(desk, desk.ana);
  await desk.passes(10 * SECOND);
  for (const wire of desk.ebay.world.cancellations.values()) {
    if (wire.orderId === changed) wire.refund = { amount: '29.90', currency: 'USD' };
    if (wire.orderId === refusedOrder) desk.ebay.website.rejects(wire.cancelId);
  }
  await desk.passes(4 * MINUTE);
  expect(desk.ebay.effects.of(changed)).toMatchObject({ approvals: 0 });
  expect(desk.ebay.effects.of(refusedOrder)).toMatchObject({ approvals: 0 });
  for (const orderId of others) expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1, refunds: 1 });
  expect(reads()).toContain('3 of 5 requests done, $119.70');
  expect(reads()).toContain('Amount was $39.90, is now $29.90');
});

test('undo within the window takes back all of it', async () => {
  desk = await openDesk({ deskFile: teamOf('undo: { money: 2m }') });
  await buyersAsk(4);
  await opensTheForm();
  await chooses(4);
  expect(desk.ana.modalText()).toContain('2 minutes');
  await submitted(desk, desk.ana);
  await desk.passes(30 * SECOND);
  expect(reads()).toContain('4 can still be undone');
  await pressed(desk, desk.ana, 'Undo all');
  await desk.passes(5 * MINUTE);
  expect(refunded()).toMatchObject({ approvals: 0, refunds: 0 });
  expect(reads()).toContain('4 taken back');
});

test('a desk that stops in the middle goes on after the start: every item once, one message', async () => {
  desk = await openDesk({ deskFile: teamOf() });
  await buyersAsk(12);
  await opensTheForm();
  await chooses(12);
  desk.ebay.faults.next({ kind: 'hang-after', call: 'approveCancellation' });
  await submitted(desk, desk.ana);
  await desk.passes(2 * SECOND);
  const before = refunded().approvals;
  expect(before).toBeLessThan(12);
  await desk.stops();
  await desk.starts();
  await desk.passes(10 * MINUTE);
  expect(refunded()).toMatchObject({ approvals: 12, refunds: 12 });
  const progress = desk.sam.reads({ in: '#support' }).filter((text) => text.includes('▓'));
  expect(progress).toHaveLength(1);
  expect(progress[0]).toContain('12 of 12 done');
});

test('a form that Slack delivers twice, or that is sent twice, is one decision', async () => {
  desk = await openDesk({ deskFile: teamOf() });
  await buyersAsk(3);
  await opensTheForm();
  await chooses(3);
  await Promise.all([desk.ana.submits(), desk.ana.submits()]);
  await desk.passes(2 * MINUTE);
  expect(refunded()).toMatchObject({ approvals: 3, refunds: 3 });
  expect(desk.sam.reads({ in: '#support' }).filter((text) => text.includes('▓'))).toHaveLength(1);
});

test('who may only read has no button for it', async () => {
  desk = await openDesk({ deskFile: teamOf() });
  await buyersAsk(3);
  await told(desk, desk.olga, '/cancellation list');
  await expect(pressed(desk, desk.olga, 'Decide several')).rejects.toThrow('sees no');
});

test('more than the desk file allows is said in the form, and nothing is asked for', async () => {
  desk = await openDesk({ deskFile: teamOf('bulk: { most: 11 }') });
  await buyersAsk(12);
  await opensTheForm();
  for (const words of ['Select these ten', 'Next ten', 'Select all of these']) await pressesInForm(words);
  await desk.ana.submits();
  await desk.rest();
  expect(desk.ana.modalText()).toContain('12 are selected, and one decision covers at most 11. Untick 1.');
  await desk.ana.closes();
  expect(refunded()).toMatchObject({ approvals: 0 });
});

test('what is ticked stays ticked while pages are turned, and the text to buyers goes to each of them', async () => {
  desk = await openDesk({ deskFile: teamOf() });
  const orders = await buyersAsk(12);
  await opensTheForm();
  await pressesInForm('Select these ten');
  await pressesInForm('Next ten');
  await pressesInForm('Previous ten');
  expect(desk.ana.modalText()).toContain('10 requests selected');
  await desk.ana.chooses('choose:operation', 'Decline', { in: 'modal' });
  await desk.rest();
  await submitted(desk, desk.ana);
  expect(desk.ana.modalText()).toContain('Decline: 10 requests');
  await submitted(desk, desk.ana);
  await desk.passes(3 * MINUTE);
  expect(refunded()).toMatchObject({ declines: 10, refunds: 0 });
  expect(orders).toHaveLength(12);
});

test('a colleague sends all of it back with a reason, and nothing is sent to eBay', async () => {
  desk = await openDesk({ deskFile: teamOf('', '10 USD') });
  await buyersAsk(3);
  await opensTheForm();
  await chooses(3);
  await submitted(desk, desk.ana);
  await desk.passes(MINUTE);
  await pressed(desk, desk.sam, 'Send back');
  await desk.sam.fillsIn({ 'What should be different?': 'Two of them were shipped' });
  await submitted(desk, desk.sam);
  await desk.passes(2 * MINUTE);
  expect(refunded()).toMatchObject({ approvals: 0 });
  expect(reads()).toContain('Two of them were shipped');
});
