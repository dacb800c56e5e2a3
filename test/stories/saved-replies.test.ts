import { afterEach, expect, test } from '@jest/globals';
import type { SlackSimulator } from '../sim/slack/simulator';
import { channelId, personId } from './desk-file';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { pressed, submitted, told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const THANKS = "- { name: Thanks, kinds: [return], text: 'Hello {buyer}, thank you for {item}.' }";

/** Ana is an agent; everybody else who is no admin is a viewer. */
const rules = (slack: SlackSimulator, admins: readonly string[], replies: readonly string[]) => `
roles:
  viewer: { people: [${personId(slack, 'Olga')}] }
  agent: { people: [${personId(slack, 'Ana')}] }
  admin: { people: [${admins.map((name) => personId(slack, name)).join(', ')}] }
limits: [{ role: agent, per_act: [100 USD] }]
channels: { default: ${channelId(slack, '#support')} }
saved_replies:
${replies.map((reply) => `  ${reply}`).join('\n')}
`;

const opened = async (replies: readonly string[] = [THANKS], admins = ['Sam', 'Olga']): Promise<void> => {
  desk = await openDesk({ deskFile: (slack) => rules(slack, admins, replies) });
};

const inList = { in: '#support' };
const listOf = async (person = desk.sam): Promise<string> => {
  if (person.modal() !== undefined) await person.closes({ all: true });
  await person.types('/desk replies', inList);
  await desk.rest();
  return person.modalText() ?? '';
};
const press = async (words: string, person = desk.sam, place = 'modal'): Promise<void> => {
  expect(await person.presses(words, { in: place })).toMatchObject({ ok: true });
  await desk.rest();
};

/** A buyer returns something, and Ana opens the form to write to them. */
const anaWrites = async (): Promise<string> => {
  const order = desk.ebay.sells();
  desk.ebay.buyer.opensReturn({ orderId: order.orderId, reason: 'NO_LONGER_NEED' });
  await desk.passes(2 * MINUTE);
  await pressed(desk, desk.ana, 'Write to buyer');
  return order.orderId;
};

test('an admin writes a saved reply in Slack, and an agent chooses it, changes it and sends it', async () => {
  await opened();
  expect(await listOf()).toContain('Thanks');
  await press('New saved reply');
  await desk.sam.fillsIn({
    Name: 'On its way',
    Text: 'Hello {buyer}, {item} left us: {tracking}.',
    'Offered for': ['Returns'],
  });
  await submitted(desk, desk.sam);
  expect(desk.sam.modalText()).toContain('On its way');
  const order = await anaWrites();
  await desk.ana.fillsIn({ 'Saved reply': 'On its way' });
  await desk.rest();
  expect(JSON.stringify(desk.ana.modal()?.blocks)).toContain('left us: {tracking}.');
  expect(await desk.ana.submits()).toMatchObject({ ok: false, errors: { text: 'Fill in {tracking} first' } });
  await desk.ana.fillsIn({ Text: 'Hello, it left us: DHL 123.' });
  await submitted(desk, desk.ana);
  await submitted(desk, desk.ana);
  await desk.passes(MINUTE);
  expect(desk.ebay.effects.of(order)).toMatchObject({ messages: 1 });
  expect(await told(desk, desk.sam, '/desk audit today', '#support')).toContain('wrote a saved reply');
}, 60_000);

test('a placeholder that does not exist is refused with those that do, and so is a name that is taken', async () => {
  await opened();
  await listOf();
  await press('New saved reply');
  await desk.sam.fillsIn({ Name: 'THANKS', Text: 'Hello {customer}' });
  const { errors } = await desk.sam.submits();
  expect(errors).toEqual({
    text: '{customer} is no placeholder. There are: {buyer}, {item}, {order}, {amount}, {reason}, {tracking}, {rma}',
  });
  await desk.sam.fillsIn({ Text: 'Hello {Buyer}' });
  expect((await desk.sam.submits()).errors).toEqual({ name: 'Another saved reply has this name' });
  expect(await listOf()).not.toContain('Hello {Buyer}');
}, 60_000);

test('of two admins who edit one reply at once, the second sees what the first wrote before replacing it', async () => {
  await opened();
  const { olga } = desk;
  await listOf();
  await press('Edit');
  await listOf(olga);
  await press('Edit', olga);
  await desk.sam.fillsIn({ Text: 'Dear {buyer}, thank you.' });
  await submitted(desk, desk.sam);
  await olga.fillsIn({ Text: 'Hi {buyer}, thanks.' });
  await submitted(desk, olga);
  expect(olga.modalText()).toContain('has changed it meanwhile');
  expect(olga.modalText()).toContain('Dear {buyer}, thank you.');
  expect(await listOf()).toContain('Dear {buyer}, thank you.');
  await submitted(desk, olga);
  expect(olga.modalText()).toContain('Hi {buyer}, thanks.');
  expect(await listOf()).toContain('Hi {buyer}, thanks.');
}, 60_000);

test('one that a colleague deleted meanwhile is added anew only by saving it a second time', async () => {
  await opened();
  const { olga } = desk;
  await listOf(olga);
  await press('Edit', olga);
  await listOf();
  await press('Edit');
  const { dialog } = await desk.sam.presses('Delete', { in: 'modal', confirm: true });
  expect(JSON.stringify(dialog)).toContain('Nobody is offered “Thanks” any more');
  await desk.rest();
  expect(await listOf()).toContain('There is none yet');
  await olga.fillsIn({ Text: 'Thanks!' });
  await submitted(desk, olga);
  expect(olga.modalText()).toContain('A colleague has deleted it meanwhile.');
  await submitted(desk, olga);
  expect(await listOf()).toContain('Thanks!');
}, 60_000);

test('what admins changed or deleted outlives the next start and a new desk file, which still adds and follows the rest', async () => {
  await opened([THANKS, "- { name: Sorry, text: 'Sorry.' }", "- { name: Wait, text: 'Please wait.' }"]);
  await listOf();
  await desk.sam.presses('Edit', { in: 'modal' });
  await desk.rest();
  await desk.sam.fillsIn({ Text: 'Changed in Slack.' });
  await submitted(desk, desk.sam);
  await desk.stops();
  await desk.starts();
  const edited = await listOf();
  expect(edited).toContain('Changed in Slack.');
  const name =
    ['Thanks', 'Sorry', 'Wait'].find((each) => new RegExp(`${each}[^“]*?characters[^a-z]*Changed`).test(edited)) ?? '';
  const left = ['Thanks', 'Sorry', 'Wait'].filter((each) => each !== name);
  await desk.writesDeskFile(
    rules(
      desk.slack,
      ['Sam'],
      [
        `- { name: ${name}, text: 'From the file.' }`,
        `- { name: ${left[0]}, text: 'Follows.' }`,
        "- { name: New, text: 'Added.' }",
      ],
    ),
  );
  const list = await listOf();
  expect(list).toContain('Changed in Slack.');
  expect(list).toContain('Follows.');
  expect(list).toContain('Added.');
  expect(list).not.toContain('From the file.');
  expect(list).not.toContain(String(left[1]));
}, 60_000);

test('the Home tab leads an admin to the saved replies; agents and viewers are refused and see no such button', async () => {
  await opened([THANKS], ['Sam']);
  await desk.sam.opensHome();
  await desk.rest();
  await press('Saved replies', desk.sam, 'home');
  expect(desk.sam.modalText()).toContain('Hello {buyer}, thank you for {item}.');
  for (const person of [desk.ana, desk.olga]) {
    await person.opensHome();
    await desk.rest();
    expect(person.homeText()).not.toContain('Saved replies');
    expect(await told(desk, person, '/desk replies')).toContain('Only admins of the desk may edit saved replies.');
    expect(person.modal()).toBeUndefined();
  }
}, 60_000);

test('an admin whose role ended while the form stood open changes nothing', async () => {
  await opened();
  await listOf();
  await press('Edit');
  await desk.writesDeskFile(rules(desk.slack, ['Olga'], [THANKS]));
  await desk.sam.fillsIn({ Text: 'Too late.' });
  await submitted(desk, desk.sam);
  expect(desk.sam.modalText()).toContain('Only admins of the desk may edit saved replies.');
  expect(await listOf(desk.olga)).not.toContain('Too late.');
}, 60_000);
