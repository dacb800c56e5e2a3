import { afterEach, expect, jest, test } from '@jest/globals';
import { usualDeskFile } from './desk-file';
import { type DeskWorld, HOUR, MINUTE, openDesk, SECOND } from './desk-world';
import { pressed, submitted, told } from './told';

/** Many requests take many moves of the clock. */
jest.setTimeout(60_000);

let desk: DeskWorld;
afterEach(() => desk.ends());

const buyersAsk = async (count: number) => {
  const orders = Array.from({ length: count }, () => desk.ebay.sells().orderId);
  for (const orderId of orders) desk.ebay.buyer.requestsCancellation({ orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(MINUTE + count * 2 * SECOND);
  return orders;
};

const choosesAll = async (count: number) => {
  await told(desk, desk.ana, '/cancellation list');
  await pressed(desk, desk.ana, 'Decide several');
  for (let left = count; left > 0; left -= 10) {
    const words = /Select (these ten|all of these)/.exec(desk.ana.modalText())?.[0] ?? 'Select these ten';
    await desk.ana.presses(words, { in: 'modal' });
    await desk.rest();
    if (left > 10) await desk.ana.presses('Next ten', { in: 'modal' });
    await desk.rest();
  }
  await submitted(desk, desk.ana);
};
const decidesAll = async (count: number) => {
  await choosesAll(count);
  await submitted(desk, desk.ana);
};

const approvals = () => desk.ebay.effects.total().approvals;
const reads = () => desk.sam.reads({ in: '#support' }).join('\n');
const everyOneOnce = (orders: readonly string[]) =>
  orders.map((order) => desk.ebay.effects.of(order)).every((each) => each.approvals === 1 && each.refunds === 1);

test('a bulk whose act eBay answers with 429 waits as long as eBay asks, says so, and then does each once', async () => {
  desk = await openDesk({ deskFile: (slack) => usualDeskFile(slack) });
  const orders = await buyersAsk(8);
  desk.ebay.faults.next({ kind: '429', call: 'approveCancellation', after: 3, retryAfter: 600 });
  await decidesAll(8);
  await desk.passes(MINUTE);
  expect(approvals()).toBe(3);
  expect(reads()).toContain('Waits until');
  expect(reads()).toContain('eBay’s call limit');
  await desk.passes(11 * MINUTE);
  expect(everyOneOnce(orders)).toBe(true);
  expect(reads()).toContain('8 of 8 done');
  expect(reads()).not.toContain('Waits until');
});

test('while a bulk waits for eBay, what one person asks for is done at once', async () => {
  desk = await openDesk({ deskFile: (slack) => usualDeskFile(slack) });
  await buyersAsk(4);
  desk.ebay.faults.next({ kind: '429', call: 'approveCancellation', after: 1, retryAfter: 600 });
  await decidesAll(4);
  await desk.passes(MINUTE);
  expect(approvals()).toBe(1);
  const [urgent = ''] = await buyersAsk(1);
  await told(desk, desk.sam, `/cancellation approve ${urgent}`, '@app');
  await pressed(desk, desk.sam, 'Cancel & refund $39.90', '@app');
  await desk.passes(MINUTE);
  expect(desk.ebay.effects.of(urgent)).toMatchObject({ approvals: 1 });
});

test('a bulk whose reading eBay answers with 429 is put off, over a restart too', async () => {
  desk = await openDesk({ deskFile: (slack) => usualDeskFile(slack) });
  const orders = await buyersAsk(5);
  await choosesAll(5);
  desk.ebay.faults.always({ kind: '429', call: 'getCancellation', retryAfter: 900 });
  await submitted(desk, desk.ana);
  await desk.passes(2 * MINUTE);
  expect(approvals()).toBe(0);
  expect(reads()).toContain('Waits until');
  await desk.stops();
  desk.ebay.faults.clear();
  await desk.starts();
  await desk.passes(20 * MINUTE);
  expect(everyOneOnce(orders)).toBe(true);
});

test('what must be answered before eBay’s limit is renewed does not wait for it', async () => {
  desk = await openDesk({ deskFile: (slack) => usualDeskFile(slack) });
  await buyersAsk(3);
  for (const wire of desk.ebay.world.cancellations.values())
    wire.sellerResponseDue = new Date(desk.clock.now().getTime() + HOUR);
  desk.ebay.faults.next({ kind: '429', call: 'approveCancellation', after: 1, retryAfter: 3 * 3600 });
  await decidesAll(3);
  await desk.passes(3 * MINUTE);
  expect(approvals()).toBe(3);
});

test('a bulk leaves the last calls of a day to people, and goes on by itself on the next', async () => {
  desk = await openDesk({ deskFile: (slack) => usualDeskFile(slack), ebay: { callLimits: { cancellation: 90 } } });
  const orders = await buyersAsk(20);
  await decidesAll(20);
  await desk.passes(3 * MINUTE);
  const done = approvals();
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(20);
  expect(reads()).toContain('eBay’s call limit');
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(MINUTE);
  await desk.stops();
  await desk.passes(24 * HOUR);
  await desk.starts();
  await desk.passes(5 * MINUTE);
  expect(everyOneOnce(orders)).toBe(true);
});
