import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { returned } from './grounds';
import { submitted } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const card = () => desk.sam.reads({ in: '#support' })[0] ?? '';

const opens = async (reason?: string) => {
  desk = await openDesk();
  desk.ebay.website.requiresRma(true);
  const ground = returned(desk.ebay, reason);
  await desk.passes(2 * MINUTE);
  return ground;
};

const presses = async (button: string, answers: Record<string, unknown>) => {
  await desk.ana.presses(button, { in: '#support' });
  await desk.rest();
  await desk.ana.fillsIn(answers);
  await submitted(desk, desk.ana);
  await desk.passes(MINUTE);
};

test('a return that is approved with its RMA number may be sent back at once', async () => {
  const { id } = await opens();
  await presses('Approve return', { 'RMA number': 'RMA-7' });
  expect(desk.ebay.world.returns.get(id)).toMatchObject({ RMANumber: 'RMA-7', state: 'ITEM_READY_TO_SHIP' });
  expect(card()).toContain('The buyer may send the item back');
});

test('a return that is approved without one waits for it, and its card asks for it', async () => {
  const { id } = await opens();
  await presses('Approve return', {});
  expect(card()).toContain('Waiting for your RMA number');
  expect(card()).not.toContain('Approve return');
  await presses('Give RMA number', { 'RMA number': 'RMA-8' });
  expect(desk.ebay.world.returns.get(id)).toMatchObject({ RMANumber: 'RMA-8', state: 'ITEM_READY_TO_SHIP' });
});

test('what does not fit needs the number first: approving is neither offered nor sent', async () => {
  const { id } = await opens('DOES_NOT_FIT');
  expect(card()).toContain('Give RMA number');
  expect(card()).not.toContain('Approve return');
  await desk.ana.types(`/return approve ${id}`, { in: '#support' });
  await desk.rest();
  expect(desk.ana.modalText()).toContain('eBay does not offer this now');
  expect(desk.ana.modalText()).toContain('Give an RMA number');
  expect(desk.ebay.requests.filter(({ call }) => call === 'processReturnRequest')).toEqual([]);
});

test('the number is asked for under its field', async () => {
  await opens('DOES_NOT_FIT');
  await desk.ana.presses('Give RMA number', { in: '#support' });
  await desk.rest();
  expect(await desk.ana.submits()).toMatchObject({ ok: false });
});
