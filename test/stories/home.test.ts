import { afterEach, expect, test } from '@jest/globals';
import { channelId, personId } from './desk-file';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { submitted } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const team = (slack: DeskWorld['slack']) => `
roles:
  agent: { people: [${personId(slack, 'Ana')}] }
  admin: { people: [${personId(slack, 'Sam')}] }
limits:
  - { role: agent, per_act: [10 USD] }
  - { role: admin, per_act: [500 USD] }
channels: { default: ${channelId(slack, '#support')}, admin: ${channelId(slack, '#supervisors')} }
working_hours: { starts: "09:00", ends: "17:00", time_zone: UTC }
`;

const asks = (count: number) => {
  for (let number = 0; number < count; number += 1) {
    desk.ebay.buyer.requestsCancellation({ orderId: desk.ebay.sells().orderId });
  }
};

const opensHome = async (person: DeskWorld['ana']) => {
  await person.opensHome();
  await desk.rest();
  return person.homeText();
};

const publishes = () => desk.slack.inspector.calls('views.publish').length;

test('Home shows what is mine, what nobody has and what waits for my sign-off, each with buttons that act', async () => {
  desk = await openDesk({ deskFile: team });
  asks(2);
  await desk.passes(2 * MINUTE);
  expect(await opensHome(desk.ana)).toContain('Without an owner: 2');
  await desk.ana.presses('Claim', { in: 'home' });
  await desk.passes(5_000);
  expect(desk.ana.homeText()).toContain('Yours: 1');
  expect(desk.ana.homeText()).toContain('Without an owner: 1');
  await desk.ana.presses('Cancel & refund $39.90', { in: 'home' });
  await desk.passes(10_000);
  expect(await opensHome(desk.sam)).toMatch(
    /Waiting for your sign-off: 1\n.*asks for sign-off.*\n.*\$39\.90, .* from .*\nOrder \d+-/,
  );
  expect(await opensHome(desk.ana)).not.toContain('Waiting for your sign-off');
  await desk.sam.presses('Sign off', { in: 'home' });
  await desk.passes(2 * MINUTE);
  expect(desk.sam.homeText()).not.toContain('Waiting for your sign-off');
});

test('a viewer sees the queue on Home without buttons that would be refused', async () => {
  desk = await openDesk({ deskFile: team });
  asks(1);
  await desk.passes(2 * MINUTE);
  const shown = await opensHome(desk.olga);
  expect(shown).toContain('Without an owner: 1');
  expect(shown).not.toContain('Claim');
  expect(shown).not.toContain('Cancel & refund');
  expect(shown).toContain('Details');
});

test('filters stay as somebody chose them, also after a restart, and are theirs alone', async () => {
  desk = await openDesk({ deskFile: team });
  asks(12);
  desk.ebay.buyer.opensReturn({ orderId: desk.ebay.sells().orderId });
  await desk.passes(2 * MINUTE);
  await opensHome(desk.ana);
  await desk.ana.chooses('home:show', 'All that is open', { in: 'home' });
  await desk.ana.chooses('home:kind', 'Cancellations', { in: 'home' });
  await desk.rest();
  expect(desk.ana.homeText()).toContain('All that is open: 12');
  expect(desk.ana.homeText()).toContain('1 to 10 of 12');
  await desk.ana.presses('Next page', { in: 'home' });
  await desk.rest();
  expect(desk.ana.homeText()).toContain('11 to 12 of 12');
  await desk.stops();
  await desk.starts();
  expect(await opensHome(desk.ana)).toContain('11 to 12 of 12');
  expect(await opensHome(desk.sam)).toContain('Without an owner: 13');
});

test('Home says how much of the working time is left', async () => {
  desk = await openDesk({ deskFile: team });
  asks(1);
  await desk.passes(2 * MINUTE);
  expect(await opensHome(desk.ana)).toMatch(/≈ \d+ working (hours|days) left/);
});

test('Home is kept true for those who opened it lately, and drawn for nobody else', async () => {
  desk = await openDesk({ deskFile: team });
  await desk.passes(2 * MINUTE);
  await opensHome(desk.ana);
  asks(1);
  await desk.passes(2 * MINUTE);
  expect(desk.ana.homeText()).toContain('Open requests: 1');
  const before = publishes();
  await desk.passes(17 * MINUTE);
  const after = publishes();
  expect(after).toBeGreaterThan(before);
  asks(1);
  await desk.passes(3 * MINUTE);
  expect(publishes()).toBe(after);
  expect(desk.olga.home()).toBeUndefined();
}, 90_000);

test('a burst of requests is drawn on Home a few times and not once each', async () => {
  desk = await openDesk({ deskFile: team });
  await desk.passes(2 * MINUTE);
  await opensHome(desk.ana);
  const before = publishes();
  asks(40);
  await desk.passes(2 * MINUTE);
  expect(desk.ana.homeText()).toContain('Open requests: 40');
  expect(publishes() - before).toBeLessThanOrEqual(8);
}, 90_000);

test('a request that is assigned from its card is on Home of whoever has it now', async () => {
  desk = await openDesk({ deskFile: team });
  asks(1);
  await desk.passes(2 * MINUTE);
  await desk.sam.presses('Assign…', { in: '#support' });
  await desk.rest();
  await desk.sam.fillsIn({ 'Who takes it?': desk.ana.id });
  await submitted(desk, desk.sam);
  expect(await opensHome(desk.ana)).toContain('Yours: 1');
});
