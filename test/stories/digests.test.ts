import { afterEach, expect, test } from '@jest/globals';
import { usualDeskFile } from './desk-file';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { pressed, told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const TIMES = `
time_zone: Europe/Berlin
digests: [{ morning: "08:30", handovers: ["16:00"] }]
working_hours: { starts: "08:00", ends: "18:00", time_zone: Europe/Berlin, holidays: ["2026-12-25"] }`;

const opens = async (more = TIMES) => {
  desk = await openDesk({ deskFile: (slack) => usualDeskFile(slack, more) });
};

const left = (berlin: string) => {
  const wait = new Date(`${berlin}+01:00`).getTime() - desk.clock.now().getTime();
  if (wait <= 0) throw new Error(`it is past ${berlin}`);
  return wait;
};

/** The desk stands still until the wall clock in Berlin shows this: the stories begin at 17:00 there on 16 November. */
const sleeps = async (berlin: string) => {
  await desk.stops();
  await desk.clock.advance(left(berlin));
  await desk.starts();
  await desk.passes(MINUTE);
};

const until = (berlin: string) => desk.passes(left(berlin));

const said = (words: string) => desk.ana.reads({ in: '#support' }).filter((message) => message.startsWith(words));

const asksToCancel = (price = '39.90') => {
  const { orderId } = desk.ebay.sells({ lines: [{ title: 'Camera lens', price }] });
  return desk.ebay.buyer.requestsCancellation({ orderId, reason: 'ORDER_MISTAKE' });
};

test('on a working morning the channel hears once how things stand, however often the desk restarts', async () => {
  await opens();
  await sleeps('2026-11-17T08:20');
  asksToCancel();
  await until('2026-11-17T08:33');
  expect(said('Good morning')).toHaveLength(1);
  expect(said('Good morning')[0]).toContain('1 open');
  await desk.stops();
  await desk.starts();
  await desk.passes(3 * MINUTE);
  expect(said('Good morning')).toHaveLength(1);
});

test('a quiet morning is told as a proven all-clear, and a quiet shift is not told at all', async () => {
  await opens();
  await sleeps('2026-11-17T08:20');
  await until('2026-11-17T08:33');
  expect(said('Good morning')[0]).toContain('All clear: nothing is open here.');
  await sleeps('2026-11-17T15:50');
  await until('2026-11-17T16:03');
  expect(said('Handover')).toEqual([]);
});

test('a morning on which a source cannot be read is no all-clear, and names the source', async () => {
  await opens();
  desk.ebay.faults.always({ call: 'searchReturns', kind: 'html' });
  await sleeps('2026-11-17T08:25');
  await until('2026-11-17T08:33');
  expect(said('Good morning')[0]).toContain('this is no all-clear');
  expect(said('Good morning')[0]).toMatch(/returns: .*, failing/);
});

test('a handover tells what waits for a colleague and what was done, with exact sums, and links to the cards', async () => {
  await opens(`${TIMES}\nsign_off: { rules: [{ operations: ["*"], over: [50 USD] }] }`);
  await sleeps('2026-11-17T15:50');
  asksToCancel();
  const waiting = asksToCancel('89.95');
  await desk.passes(2 * MINUTE);
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await pressed(desk, desk.ana, 'Cancel & refund $89.95');
  await until('2026-11-17T16:03');
  const [handover] = said('Handover');
  expect(handover).toContain('Waiting for sign-off: 1');
  expect(handover).toContain('1 × Cancel &amp; refund ($39.90)');
  const blocks = JSON.stringify(desk.slack.world.messages.all.find(({ text }) => text.startsWith('Handover'))?.blocks);
  expect(blocks).toMatch(new RegExp(`slack.com/archives/\\w+/p\\d{16}\\|Cancellation ${waiting}`));
  expect(blocks).not.toMatch(/<(@|!(here|channel|everyone|subteam))/);
  expect(blocks).not.toContain('lena.k');
});

test('whoever leaves hands over by command; outside of the desk’s channels they alone see it, and strangers do not', async () => {
  await opens('');
  asksToCancel();
  await desk.passes(2 * MINUTE);
  await told(desk, desk.ana, '/desk handover');
  await desk.passes(2_000);
  expect(said('Handover')).toHaveLength(1);
  expect(said('Handover')[0]).toContain('1 open');
  expect(said('Handover')[0]).toContain('Handed over by');
  expect(await told(desk, desk.sam, '/desk handover', '#supervisors')).toContain('1 open');
  expect(desk.olga.reads({ in: '#supervisors' }).join()).not.toContain('Handover');
  expect(await told(desk, desk.olga, '/desk handover')).toContain('Only people with the role agent');
});
