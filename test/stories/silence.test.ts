import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, HOUR, MINUTE, openDesk } from './desk-world';

let desk: DeskWorld;
afterEach(() => desk.ends());

test('Home says all clear only when every source was read to its end, and says how fresh each one is', async () => {
  desk = await openDesk();
  await desk.passes(2 * MINUTE);
  await desk.ana.opensHome();
  await desk.rest();
  expect(desk.ana.homeText()).toContain('All clear.');
  expect(desk.ana.homeText()).toMatch(/returns: \d+ (second|minute)s? ago/);
});

test('a source that answers HTML takes the all-clear away and is named', async () => {
  desk = await openDesk();
  await desk.passes(2 * MINUTE);
  desk.ebay.faults.always({ call: 'searchReturns', kind: 'html' });
  await desk.passes(HOUR / 2);
  await desk.ana.opensHome();
  await desk.rest();
  expect(desk.ana.homeText()).not.toContain('All clear');
  expect(desk.ana.homeText()).toContain('this is no all-clear');
  expect(desk.ana.homeText()).toMatch(/returns: .*failing/);
});

test('where calls are few, all clear is said for as long as the pace allows, with the age of the oldest reading and the pace', async () => {
  const FEW = { cancellation: 100, return: 100, inquiry: 100, casemanagement: 100 };
  desk = await openDesk({ ebay: { callLimits: FEW } });
  await desk.passes(100 * MINUTE);
  await desk.ana.opensHome();
  await desk.rest();
  expect(desk.ana.homeText()).toMatch(
    /All clear\.\*? Every one of 5 sources was read to its end, the oldest \d+ \w+ ago/,
  );
  expect(desk.ana.homeText()).toMatch(/allow a full reading only so often: .*returns about every \d+ minutes/);
  await desk.stops();
  await desk.clock.advance(2 * HOUR);
  desk.ebay.faults.always({ call: 'searchReturns', kind: '500-before' });
  await desk.starts();
  await desk.passes(MINUTE);
  await desk.ana.opensHome();
  await desk.rest();
  expect(desk.ana.homeText()).toContain('this is no all-clear');
}, 60_000);

test('open requests stand on Home by the time that is left, with their buttons', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);
  await desk.ana.opensHome();
  await desk.rest();
  expect(desk.ana.homeText()).toContain('Open requests: 1');
  expect(desk.ana.homeText()).toContain('Waiting');
  await desk.stops();
  await desk.clock.advance(3 * 24 * HOUR);
  await desk.starts();
  await desk.passes(2 * MINUTE);
  await desk.ana.opensHome();
  await desk.rest();
  expect(desk.ana.homeText()).toContain('Due within a day');
});
