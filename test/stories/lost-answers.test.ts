import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { pressed, submitted, told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const thread = () => desk.sam.reads({ in: '#support' }).join('\n');

const buyerAsks = async () => {
  const order = desk.ebay.sells();
  const id = desk.ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);
  return { orderId: order.orderId, id };
};

const cancels = async (orderId: string) => {
  await desk.ana.types(`/cancellation cancel ${orderId}`, { in: '#support' });
  await desk.rest();
  await desk.ana.fillsIn({ 'Why is it cancelled?': 'The buyer asked to cancel' });
  await submitted(desk, desk.ana);
};

const after = ['500-after', 'cut-after', 'hang-after', 'html-after', 'empty-after'] as const;
const before = ['500-before', 'cut-before', 'hang'] as const;

test.each(after)('an approval whose answer is lost (%s) ends done with one refund', async (kind) => {
  desk = await openDesk();
  const { orderId } = await buyerAsks();
  desk.ebay.faults.next({ kind, call: 'approveCancellation' });
  await desk.ana.presses('Cancel & refund $39.90', { in: '#support' });
  await desk.passes(4 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1, refunds: 1 });
  expect(thread()).toContain('Done: Cancel &amp; refund $39.90');
});

test.each(before)(
  'an approval that never reached eBay (%s) is made once in the end or said to have failed',
  async (kind) => {
    desk = await openDesk();
    const { orderId } = await buyerAsks();
    desk.ebay.faults.next({ kind, call: 'approveCancellation' });
    await desk.ana.presses('Cancel & refund $39.90', { in: '#support' });
    await desk.passes(4 * MINUTE);
    expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1, refunds: 1 });
    expect(thread()).toContain('Done: Cancel &amp; refund $39.90');
  },
);

test.each(after)(
  'a cancellation by the seller whose id never came back (%s) is found again by its order',
  async (kind) => {
    desk = await openDesk();
    const order = desk.ebay.sells();
    desk.ebay.faults.next({ kind, call: 'createCancellation' });
    await cancels(order.orderId);
    await desk.passes(4 * MINUTE);
    expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ cancellationsCreated: 1, refunds: 1 });
    const [cancellation] = desk.ebay.world.cancellations.values();
    expect(desk.ana.reads({ in: '#support' }).join('\n')).toContain(cancellation?.cancelId);
    expect(thread()).toContain('Done: Cancel order');
  },
);

/** The approval is made, its answer is lost, and eBay does not let itself be read back. */
const losesTheAnswerForGood = async () => {
  const { orderId, id } = await buyerAsks();
  desk.ebay.faults.next({ kind: 'cut-after', call: 'approveCancellation' });
  desk.ebay.faults.always({ kind: '500-before', call: 'getCancellation', after: 1 });
  await desk.ana.presses('Cancel & refund $39.90', { in: '#support' });
  await desk.passes(13 * MINUTE);
  desk.ebay.faults.clear();
  return { orderId, id };
};

test('what cannot be read back is parked, and nobody can act on the order meanwhile', async () => {
  desk = await openDesk();
  const { orderId, id } = await losesTheAnswerForGood();
  expect(thread()).toContain('nobody can tell from eBay whether this happened');
  const wire = desk.ebay.world.cancellations.get(id);
  if (wire)
    Object.assign(wire, { cancelState: 'APPROVAL_PENDING', cancelStatus: 'CANCEL_REQUESTED', closedAt: undefined });
  await told(desk, desk.sam, `/cancellation approve ${id}`);
  const answer = await pressed(desk, desk.sam, 'Cancel & refund $39.90');
  expect(answer).toContain('Another');
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1 });
});

test.each([
  { button: 'It happened', said: 'Done' },
  { button: 'It did not', said: 'Did not happen' },
])('“$button” with a reason ends a parked act', async ({ button, said }) => {
  desk = await openDesk();
  const { orderId } = await losesTheAnswerForGood();
  await desk.sam.presses(button, { in: '#support' });
  await desk.rest();
  await desk.sam.submits();
  expect(desk.sam.modal()).toBeDefined();
  await desk.sam.fillsIn({ 'How do you know?': 'I looked at the order on eBay' });
  await submitted(desk, desk.sam);
  await desk.passes(MINUTE);
  expect(thread()).toContain(said);
  expect(thread()).toContain('I looked at the order on eBay');
  expect(thread()).not.toContain('It did not\n');
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1, refunds: 1 });
});
