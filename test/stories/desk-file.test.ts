import { afterEach, expect, test } from '@jest/globals';
import { usualDeskFile } from './desk-file';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { newest, pressed, told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const buyerAsks = async () => {
  const order = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);
  return order.orderId;
};

const homeOf = async (person: DeskWorld['ana']) => {
  await person.opensHome();
  await desk.rest();
  return person.homeText();
};

test('without a desk file everyone reads and nobody decides, and the desk says so in Slack and in the log', async () => {
  desk = await openDesk({ deskFile: null });
  const orderId = await buyerAsks();
  expect(await told(desk, desk.olga, `/cancellation check ${orderId}`)).toContain('cannot be cancelled');
  expect(await told(desk, desk.sam, `/cancellation approve ${orderId}`)).toContain('no desk file yet');
  expect(await homeOf(desk.ana)).toContain('no desk file');
  expect(desk.logged.some((line) => line.includes('desk_file_absent'))).toBe(true);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0 });
});

test('once the desk file is there, what already waited is announced and people decide, without a restart', async () => {
  desk = await openDesk({ deskFile: null });
  const orderId = await buyerAsks();
  expect(desk.ana.reads({ in: '#support' })).toEqual([]);
  await desk.writesDeskFile(usualDeskFile(desk.slack));
  await desk.passes(MINUTE);
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(3 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1, refunds: 1 });
});

test('a wrong desk file at the start is named with its line on Home and in the log, and nobody decides until it is mended', async () => {
  desk = await openDesk({ deskFile: (slack) => usualDeskFile(slack).replace('agent:', 'agnet:') });
  const orderId = await buyerAsks();
  const home = await homeOf(desk.sam);
  expect(home).toMatch(/Line \d+/);
  expect(home).toContain('Did you mean "agent"?');
  expect(desk.logged.some((line) => line.includes('desk_file_unusable'))).toBe(true);
  expect(await told(desk, desk.sam, `/cancellation approve ${orderId}`)).toContain('nobody may decide');
  await desk.writesDeskFile(usualDeskFile(desk.slack));
  await desk.passes(MINUTE);
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(3 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1 });
  expect(await homeOf(desk.sam)).not.toMatch(/Line \d+/);
});

test('a desk file that breaks later leaves the old rules in force and tells admins the line once', async () => {
  desk = await openDesk();
  const orderId = await buyerAsks();
  const broken = usualDeskFile(desk.slack).replace('[100 USD]', '[100 dollars]');
  await desk.writesDeskFile(broken);
  await desk.writesDeskFile(broken);
  await desk.passes(MINUTE);
  const alerts = desk.sam.reads({ in: '#supervisors' });
  expect(alerts).toHaveLength(1);
  expect(alerts[0]).toMatch(/Line \d+: limits\.0\.per_act/);
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(3 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 1 });
});

test('somebody without a role reads, and is refused when they press', async () => {
  desk = await openDesk();
  const orderId = await buyerAsks();
  await desk.olga.presses('Cancel & refund $39.90', { in: '#support' });
  await desk.rest();
  expect(newest(desk.olga)).toContain('Only people with the role agent may do this');
  await desk.passes(2 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0 });
  expect(newest(desk.ana)).not.toContain('Only people with the role');
});

test.each([
  { name: 'Gus', words: 'Guests cannot use Aftersale' },
  { name: 'Eve', words: 'only answers people of its own workspace' },
  { name: 'Robo', words: 'Bots cannot use Aftersale' },
])('$name, who is not of the team, is refused even what everyone may read', async ({ name, words }) => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  const person = desk.slack.person(name);
  await person.types(`/cancellation check ${order.orderId}`, {
    in: name === 'Gus' ? '#general' : name === 'Eve' ? '#partners' : '#support',
  });
  await desk.rest();
  expect(person.reads().join('\n')).toContain(words);
  expect(person.reads().join('\n')).not.toContain('can be cancelled');
});

test('roles taken away in the desk file count from the next press', async () => {
  desk = await openDesk();
  const orderId = await buyerAsks();
  await desk.writesDeskFile(usualDeskFile(desk.slack).replace(/agent:\n {4}people: \[.*\]/, 'agent:\n    people: []'));
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(2 * MINUTE);
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ approvals: 0 });
});
