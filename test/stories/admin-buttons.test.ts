import { afterEach, expect, test } from '@jest/globals';
import { usualDeskFile } from './desk-file';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { pressed, submitted } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const supervisors = () => desk.sam.reads({ in: '#supervisors' }).join('\n');

const buyerAsks = async () => {
  const order = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await desk.passes(2 * MINUTE);
  return order.orderId;
};

test('an admin lets money move again after the breaker stopped it, and others may not', async () => {
  desk = await openDesk({ deskFile: (slack) => usualDeskFile(slack, 'breaker: [{ count_per_hour: 1 }]') });
  const first = await buyerAsks();
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(2 * MINUTE);
  expect(desk.ebay.effects.of(first)).toMatchObject({ approvals: 1 });
  const second = await buyerAsks();
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(MINUTE);
  expect(desk.ebay.effects.of(second)).toMatchObject({ approvals: 0 });
  expect(supervisors()).toContain('This account has reached 1 money acts within an hour.');
  await pressed(desk, desk.sam, 'Let money move again', '#supervisors');
  await desk.passes(MINUTE);
  expect(supervisors()).toContain('let money move again');
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(2 * MINUTE);
  expect(desk.ebay.effects.of(second)).toMatchObject({ approvals: 1 });
}, 60_000);

test('somebody whom the desk file allows acts without sign-off, with a reason, and another admin reviews it', async () => {
  desk = await openDesk({
    deskFile: (slack) =>
      usualDeskFile(
        slack,
        'sign_off: { rules: [{ operations: ["*"], over: [10 USD] }] }\nbreak_glass: { roles: [agent], per_day: 1 }',
      ),
  });
  const order = await buyerAsks();
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(MINUTE);
  expect(desk.ebay.effects.of(order)).toMatchObject({ approvals: 0 });
  await pressed(desk, desk.ana, 'Act without sign-off…');
  await desk.ana.fillsIn({ 'Why can it not wait?': 'The parcel leaves in five minutes' });
  await submitted(desk, desk.ana);
  await desk.passes(2 * MINUTE);
  expect(desk.ebay.effects.of(order)).toMatchObject({ approvals: 1, refunds: 1 });
  expect(supervisors()).toContain('The parcel leaves in five minutes');
  await pressed(desk, desk.sam, 'Reviewed', '#supervisors');
  await desk.passes(MINUTE);
  expect(supervisors()).toContain('did without sign-off.');
  await pressed(desk, desk.sam, 'Reviewed', '#supervisors');
  expect(supervisors()).toContain('It was reviewed already.');
}, 60_000);
