import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { neverCame, returned } from './grounds';
import { pressed, submitted } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const channel = () => desk.sam.reads({ in: '#support' }).join('\n');
const cards = () => desk.sam.sees({ in: '#support' }).filter(({ threadTs }) => threadTs === undefined);
const card = () => JSON.stringify(cards()[0]?.blocks);

/** An inquiry that Ana took, that eBay was asked to decide, and that it decided for the buyer. */
const lost = async () => {
  const { orderId, id } = neverCame(desk.ebay);
  await desk.passes(2 * MINUTE);
  await pressed(desk, desk.ana, 'Claim');
  const claim = desk.ebay.buyer.escalatesInquiry(id);
  await desk.passes(3 * MINUTE);
  return { orderId, id, claim };
};

test('an act on the case of an escalated inquiry stays on the one card, with its receipt in the one thread', async () => {
  desk = await openDesk();
  const { orderId, id, claim } = await lost();
  desk.ebay.website.ebayDecides(claim, 'BUYER');
  await desk.passes(10 * MINUTE);
  expect(card()).toContain(`Case ${claim}`);
  expect(card()).toContain(`Was Inquiry ${id}`);
  await pressed(desk, desk.ana, 'Appeal');
  await desk.ana.fillsIn({ 'What is new, and why is the decision wrong?': 'The carrier found it.' });
  await submitted(desk, desk.ana);
  await desk.passes(5 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ appeals: 1 });
  expect(channel()).toContain('The appeal is with eBay.');
  expect(cards()).toHaveLength(1);
}, 60_000);

test('whoever had an inquiry has its case, and what the team does about the case stands on the same card', async () => {
  desk = await openDesk();
  await lost();
  expect(card()).toContain(`<@${desk.ana.id}>`);
  await pressed(desk, desk.ana, 'Add an internal note…');
  await desk.ana.fillsIn({ 'What should colleagues know?': 'The carrier is looking for it' });
  await submitted(desk, desk.ana);
  await pressed(desk, desk.ana, 'Let go of it');
  await desk.passes(MINUTE);
  expect(channel()).toContain('The carrier is looking for it');
  expect(channel()).toContain('Ana Agent has let go of this. Nobody has it now.');
  expect(card()).toContain('No owner yet');
  expect(cards()).toHaveLength(1);
}, 60_000);

test('a case that was announced before its return was seen keeps its card, and the return gets none', async () => {
  desk = await openDesk();
  await desk.passes(2 * MINUTE);
  const { id } = returned(desk.ebay);
  const claim = desk.ebay.buyer.escalatesReturn(id);
  desk.ebay.faults.always({ call: 'searchReturns', kind: '500-before' });
  await desk.passes(5 * MINUTE);
  expect(card()).toContain(`Case ${claim}`);
  desk.ebay.faults.clear();
  await desk.passes(15 * MINUTE);
  expect(channel()).not.toContain('Buyer wants to return');
  expect(cards()).toHaveLength(1);
}, 60_000);
