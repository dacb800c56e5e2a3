import { afterEach, expect, test } from '@jest/globals';
import { channelId, personId, usualDeskFile } from './desk-file';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { newest, pressed, submitted, told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const team = (agents: readonly string[]) => (slack: DeskWorld['slack']) =>
  `
roles:
  agent: { people: [${agents.map((name) => personId(slack, name))}] }
  admin: { people: [${personId(slack, 'Sam')}] }
limits: [{ role: agent, per_act: [100 USD] }]
channels: { default: ${channelId(slack, '#support')}, admin: ${channelId(slack, '#supervisors')} }
`;

const buyerAsks = async () => {
  const order = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await desk.passes(2 * MINUTE);
  return order;
};

const claims = async (person: DeskWorld['ana']) => {
  await pressed(desk, person, 'Claim');
  await desk.passes(5_000);
};

const channel = () => desk.sam.reads({ in: '#support' }).join('\n');
const audited = async () => (await told(desk, desk.sam, '/desk audit today')).toLowerCase();

test('one click claims a request, its card and its thread say who has it, and the audit keeps it', async () => {
  desk = await openDesk();
  await buyerAsks();
  expect(channel()).toContain('No owner yet');
  await claims(desk.ana);
  expect(channel()).toContain(`Owner:* <@${desk.ana.id}>`);
  expect(channel()).not.toContain('No owner yet');
  expect(channel()).toContain('Ana Agent has taken this.');
  expect(await audited()).toContain('took it on');
});

test('whoever claims what a colleague has is told who has it and can take it over after a second look', async () => {
  desk = await openDesk({ deskFile: team(['Ana', 'Olga']) });
  await buyerAsks();
  await claims(desk.ana);
  await desk.passes(5 * MINUTE);
  await pressed(desk, desk.olga, 'Take over…');
  expect(newest(desk.olga)).toContain(`<@${desk.ana.id}> has had this since`);
  const asked = await desk.olga.presses('Take over', { in: '#support' });
  expect(asked).toMatchObject({ dialog: { title: { text: 'Take over?' } } });
  await desk.passes(MINUTE);
  expect(channel()).toContain(`Owner:* <@${desk.olga.id}>`);
  expect(channel()).toContain(`${desk.olga.name} has taken this over from <@${desk.ana.id}>.`);
});

test('of two people who claim at once one has it and the other is told who', async () => {
  desk = await openDesk({ deskFile: team(['Ana', 'Olga']) });
  await buyerAsks();
  await Promise.all([desk.ana.presses('Claim', { in: '#support' }), desk.olga.presses('Claim', { in: '#support' })]);
  await desk.passes(MINUTE);
  const told = [desk.ana, desk.olga].map((person) =>
    person.reads({ in: '#support' }).join('').includes('has had this since'),
  );
  expect(told.filter(Boolean)).toHaveLength(1);
  expect(channel().match(/has taken this\./g)).toHaveLength(1);
});

test('a request is given to a colleague whose role lets them act, and only they are called, once', async () => {
  desk = await openDesk({ deskFile: team(['Ana']) });
  await buyerAsks();
  await pressed(desk, desk.sam, 'Assign…');
  await desk.sam.fillsIn({ 'Who takes it?': desk.olga.id });
  expect(await desk.sam.submits()).toMatchObject({ ok: false });
  expect(desk.sam.modalText()).toContain('does not let them act on this account');
  await desk.sam.closes({ all: true });
  await pressed(desk, desk.sam, 'Assign…');
  await desk.sam.fillsIn({ 'Who takes it?': desk.ana.id });
  await submitted(desk, desk.sam);
  await desk.passes(MINUTE);
  expect(channel()).toContain(`Sam Supervisor gave this to <@${desk.ana.id}>.`);
  expect(channel()).toContain(`Owner:* <@${desk.ana.id}>`);
  await desk.passes(5 * MINUTE);
  expect(channel().match(/gave this to/g)).toHaveLength(1);
});

test('somebody who may only look cannot claim, and is told what is missing', async () => {
  desk = await openDesk();
  await buyerAsks();
  await pressed(desk, desk.olga, 'Claim');
  expect(newest(desk.olga)).toContain('Only people with the role agent may do this.');
  expect(channel()).toContain('No owner yet');
});

test('who lets go of a request leaves it to nobody', async () => {
  desk = await openDesk();
  await buyerAsks();
  await claims(desk.ana);
  await pressed(desk, desk.ana, 'Let go of it');
  await desk.passes(MINUTE);
  expect(channel()).toContain('Ana Agent has let go of this. Nobody has it now.');
  expect(channel()).toContain('No owner yet');
});

test('requests of somebody who leaves the team have nobody again, which their threads say', async () => {
  desk = await openDesk();
  await buyerAsks();
  await claims(desk.ana);
  await desk.writesDeskFile(team(['Olga'])(desk.slack));
  await desk.passes(MINUTE);
  expect(channel()).toContain('Ana Agent cannot act on this account any more, so nobody has this now.');
  expect(channel()).toContain('No owner yet');
  expect(await audited()).toContain('left the team');
});

test('requests of somebody whose Slack account is deactivated have nobody again within minutes, but not while Slack is silent', async () => {
  desk = await openDesk({ deskFile: team(['Ana', 'Olga']) });
  await buyerAsks();
  await claims(desk.ana);
  desk.slack.world.personByName('Ana').isDeactivated = true;
  desk.slack.faults.next('users.info', 'invalid_auth');
  await desk.passes(5 * MINUTE);
  expect(channel()).toContain(`Owner:* <@${desk.ana.id}>`);
  await desk.passes(6 * MINUTE);
  expect(channel()).toContain('The Slack account of Ana Agent is deactivated, so nobody has this now.');
  expect(channel()).toContain('No owner yet');
  expect(await audited()).toContain('left the team');
  await claims(desk.olga);
  expect(channel()).toContain(`Owner:* <@${desk.olga.id}>`);
});

test('somebody who is taken out of the user group of their role loses their requests, but not while Slack is silent', async () => {
  desk = await openDesk({
    usergroups: [{ handle: 'agents', users: ['Ana'] }],
    deskFile: (slack) => usualDeskFile(slack).replace(/people: \[.*\]/, `groups: [${slack.world.usergroups[0]?.id}]`),
  });
  await buyerAsks();
  await claims(desk.ana);
  await desk.stops();
  desk.slack.faults.next('usergroups.users.list', 'invalid_auth');
  await desk.starts();
  await desk.passes(MINUTE);
  expect(channel()).toContain(`Owner:* <@${desk.ana.id}>`);
  const [agents] = desk.slack.world.usergroups;
  if (agents) agents.users = [];
  await desk.passes(11 * MINUTE);
  expect(channel()).toContain('No owner yet');
});

test('a user group that Slack does not know has nobody in it, and does not keep the team from being known', async () => {
  desk = await openDesk({
    usergroups: [{ handle: 'agents', users: ['Ana'] }],
    deskFile: (slack) =>
      usualDeskFile(slack)
        .replace(/people: \[.*\]/, `groups: [${slack.world.usergroups[0]?.id}]`)
        .replace('roles:', 'roles:\n  approver: { groups: [S0NOBODY1] }'),
  });
  await buyerAsks();
  await claims(desk.ana);
  expect(channel()).toContain(`Owner:* <@${desk.ana.id}>`);
  const [agents] = desk.slack.world.usergroups;
  if (agents) agents.users = [];
  await desk.passes(11 * MINUTE);
  expect(channel()).toContain('No owner yet');
});

test('a list says who has what', async () => {
  desk = await openDesk();
  await buyerAsks();
  expect(await told(desk, desk.ana, '/cancellation list open')).toContain('No owner yet');
  await claims(desk.ana);
  expect(await told(desk, desk.ana, '/cancellation list open')).toContain(`Owner <@${desk.ana.id}>`);
});

test('a request is claimed and given away by command too, with any of its ids, and the answer says whose it is', async () => {
  desk = await openDesk({ deskFile: team(['Ana', 'Olga']) });
  const order = await buyerAsks();
  expect(await told(desk, desk.ana, `/desk claim ${order.orderId}`)).toContain('You have this now: $39.90');
  await desk.passes(5_000);
  expect(channel()).toContain(`Owner:* <@${desk.ana.id}>`);
  expect(await told(desk, desk.olga, `/desk claim ${order.orderId}`)).toContain(`<@${desk.ana.id}> has had this since`);
  expect(await told(desk, desk.ana, `/desk assign ${order.orderId} @Olga`)).toContain('Olga');
  await desk.passes(5_000);
  expect(channel()).toContain(`Owner:* <@${desk.olga.id}>`);
  expect(channel()).toContain(`Ana Agent gave this to <@${desk.olga.id}>.`);
  expect(await told(desk, desk.ana, `/desk assign ${order.orderId} @Sam`)).toContain('this now');
});

test('a claim by command without an id, with an unknown one, or by somebody who may only look, says what is missing', async () => {
  desk = await openDesk();
  const order = await buyerAsks();
  expect(await told(desk, desk.ana, '/desk claim')).toContain('Which one? Write an id after the subcommand.');
  expect(await told(desk, desk.ana, '/desk claim 99-99999-99999')).toContain('The desk has not seen a request');
  expect(await told(desk, desk.olga, `/desk claim ${order.orderId}`)).toContain(
    'Only people with the role agent may do this.',
  );
  expect(await told(desk, desk.ana, `/desk assign ${order.orderId} @Olga`)).toContain(
    'does not let them act on this account',
  );
  await desk.ana.types(`/desk assign ${order.orderId}`, { in: '#support' });
  await desk.rest();
  await desk.ana.fillsIn({ 'Who takes it?': desk.ana.id });
  await submitted(desk, desk.ana);
  await desk.passes(5_000);
  expect(channel()).toContain(`Owner:* <@${desk.ana.id}>`);
});

test('where an id belongs to several open requests, a claim asks which one', async () => {
  desk = await openDesk();
  const { orderId } = desk.ebay.sells();
  desk.ebay.website.ships(orderId);
  desk.ebay.buyer.opensReturn({ orderId });
  desk.ebay.buyer.opensInquiry({ orderId });
  await desk.passes(2 * MINUTE);
  expect(await told(desk, desk.ana, `/desk claim ${orderId}`)).toContain('Several requests match.');
  expect(channel()).not.toContain(`Owner:* <@${desk.ana.id}>`);
  await pressed(desk, desk.ana, 'Claim');
  await desk.passes(5_000);
  expect(channel()).toContain(`Owner:* <@${desk.ana.id}>`);
});
