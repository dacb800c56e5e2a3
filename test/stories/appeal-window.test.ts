import { afterEach, expect, test } from '@jest/globals';
import type { Case } from '../sim/ebay/world/inquiry';
import { type DeskWorld, openDesk } from './desk-world';
import { inDispute, lostCase, neverShipped } from './grounds';

let desk: DeskWorld;
afterEach(() => desk.ends());

const DAY = 86_400_000;

const wantsToAppeal = async (id: string): Promise<string> => {
  await desk.ana.types(`/case appeal ${id}`, { in: '#support' });
  await desk.rest();
  return desk.ana.modalText();
};

const decided = (claim: Case | undefined, daysAgo: number) => {
  const at = new Date(desk.clock.now().getTime() - daysAgo * DAY);
  if (claim !== undefined) Object.assign(claim, { closedAt: at, modifiedAt: at });
};

test('a decision against the seller can be appealed within the window, and the form says once and until when', async () => {
  desk = await openDesk();
  const { id } = lostCase(desk.ebay);
  decided(desk.ebay.world.cases.get(id), 29);
  expect(await wantsToAppeal(id)).toContain('An appeal can be made once.');
  expect(desk.ana.modalText()).toMatch(/Possible until about \d{1,2} \w{3,4} \d{4}/);
  expect(desk.ana.modal()?.submit).toBeTruthy();
});

test.each([
  { name: 'before eBay has decided', scene: inDispute, days: undefined, why: 'eBay has not decided this case yet' },
  {
    name: 'after the window',
    scene: lostCase,
    days: 31,
    why: 'eBay does not take an appeal of this case, or no longer',
  },
])('$name nothing can be appealed, and the person reads why', async ({ scene, days, why }) => {
  desk = await openDesk();
  const { id, orderId } = scene(desk.ebay);
  if (days !== undefined) decided(desk.ebay.world.cases.get(id), days);
  expect(await wantsToAppeal(id)).toContain(why);
  expect(desk.ana.modalText()).toContain('within about 30 days');
  expect(desk.ana.modal()?.submit).toBeFalsy();
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ appeals: 0 });
});

test('a decision for the seller cannot be appealed', async () => {
  desk = await openDesk();
  const { id } = inDispute(desk.ebay);
  desk.ebay.website.ebayDecides(id, 'SELLER');
  expect(await wantsToAppeal(id)).toContain('eBay does not take an appeal of this case');
});

test('eBay steps in for the seller only where the item was shipped, and the person is told what to do first', async () => {
  desk = await openDesk();
  const { id, orderId } = neverShipped(desk.ebay);
  await desk.ana.types(`/inquiry escalate ${id}`, { in: '#support' });
  await desk.rest();
  await desk.ana.fillsIn({ 'Why?': 'There is trouble with the buyer', 'What should eBay know?': 'Please look.' });
  await desk.ana.submits();
  await desk.rest();
  expect(desk.ana.reads({ in: '#support' }).join('\n')).toContain('Tell the shipment first, or refund.');
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ escalations: 0 });
});
