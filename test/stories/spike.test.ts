import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, HOUR, MINUTE, openDesk, SECOND } from './desk-world';
import { pressed } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const alarms = () => desk.ana.reads({ in: '#support' }).filter((words) => words.includes('Unusually many'));

test('a bad batch is told once, with its requests, and says who has seen it', async () => {
  desk = await openDesk();
  await desk.passes(3 * MINUTE);
  await desk.stops();
  await desk.clock.advance(7 * 24 * HOUR);
  await desk.starts();
  for (let one = 0; one < 6; one += 1) {
    const { orderId } = desk.ebay.sells({ lines: [{ itemId: '250000000001', title: 'Camera lens', price: '39.90' }] });
    desk.ebay.buyer.opensReturn({ orderId });
  }
  await desk.passes(4 * MINUTE);
  expect(alarms().filter((words) => words.includes('the item “Camera lens”'))).toHaveLength(1);
  expect(alarms()[0]).toContain('6 in 3 days, usually about 0.5');
  expect(alarms()[0]?.match(/Return \d+/g)).toHaveLength(6);
  await pressed(desk, desk.ana, 'Seen');
  await desk.passes(2 * SECOND);
  expect(alarms().filter((words) => words.includes('Seen by Ana Agent'))).toHaveLength(1);
  await desk.passes(11 * MINUTE);
  expect(alarms().filter((words) => words.includes('the item “Camera lens”'))).toHaveLength(1);
}, 60_000);
