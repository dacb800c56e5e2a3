import { afterEach, expect, test } from '@jest/globals';
import { AccountId, type DecisionId } from '../../src/ids';
import { ACCOUNT, actor, type RefundDesk, refundDesk } from './refund-desk';

const HOUR = 3_600_000;
const TEAM = `
roles:
  agent: { people: [ana, ben] }
  approver: { people: [tia], groups: [S-leads] }
  admin: { people: [ada] }
limits:
  - { role: agent, per_act: [50 USD] }
  - { role: approver, per_act: [80 USD] }
sign_off:
  rules: [{ over: [70 USD], approvers: 2 }]
  expires: 24h
  remind_before: 2h
`;

let desk: RefundDesk;
afterEach(() => desk.close());

const signs = (name: string, id: DecisionId) => desk.signs(name, id);
const waiting = async (amount: string, more: object = {}): Promise<DecisionId> => {
  const id = await desk.ask('ana', '1', amount, more);
  expect(await desk.perform.proceed(id)).toMatchObject({ kind: 'waiting', for: 'sign_off' });
  return id;
};
const input = (amount: string, more: object = {}) => ({ account: ACCOUNT, order: '1', amount, ...more });
const reminders = async () =>
  (await desk.store.outbox.claim(50, 1000)).flatMap(({ notice }) =>
    notice.kind === 'decision_reminder' ? [notice] : [],
  );
const refunds = () => desk.orders.get('1')?.refunded;

test('A consent counts no longer when whoever gave it has left the group before the second one comes', async () => {
  desk = await refundDesk(TEAM);
  desk.groups.set('sam', ['S-leads']);
  const id = await waiting('75');
  expect(await signs('sam', id)).toMatchObject({ kind: 'waiting' });
  desk.groups.delete('sam');
  expect(await signs('tia', id)).toMatchObject({ kind: 'waiting', for: 'sign_off' });
  expect(refunds()).toEqual([]);
  expect((await desk.perform.find(id))?.signOffs).toMatchObject([{ person: 'tia' }]);
  expect(await signs('ada', id)).toMatchObject({ kind: 'done' });
  expect(refunds()).toEqual([75]);
});

test('A consent that stopped counting can be given again when the right to give it is back, and is asked for and reminded of anew', async () => {
  desk = await refundDesk(TEAM);
  desk.groups.set('sam', ['S-leads']);
  const id = await waiting('75');
  await desk.clock.advance(22 * HOUR + 60_000);
  await desk.perform.resume();
  expect(await reminders()).toMatchObject([{ revision: 1 }]);
  await signs('sam', id);
  desk.groups.delete('sam');
  expect(await signs('tia', id)).toMatchObject({ kind: 'waiting', for: 'sign_off' });
  desk.groups.set('sam', ['S-leads']);
  expect(await desk.perform.signOff(id, actor('sam'), { verdict: 'sign_off', revision: 1 })).toMatchObject({
    kind: 'denied',
    reason: 'It was changed after you saw it.',
  });
  await desk.clock.advance(22 * HOUR + 60_000);
  await desk.perform.resume();
  expect(await reminders()).toMatchObject([{ revision: 1 }, { revision: 2 }]);
  expect(await signs('tia', id)).toMatchObject({ kind: 'denied', reason: 'You have signed this off already.' });
  expect(await desk.store.signOffs.of(id, 2)).toMatchObject([{ person: 'tia' }]);
  expect(await signs('sam', id)).toMatchObject({ kind: 'done' });
  expect(refunds()).toEqual([75]);
});

test('A consent given on the last day of a delegation still counts when the act is made on the next', async () => {
  desk = await refundDesk(
    `${TEAM}delegates: [{ for: tia, to: ben, starts: "2026-01-01", ends: "${new Date().toISOString().slice(0, 4)}-01-01" }]\n`,
  );
  const today = desk.clock.now().toISOString().slice(0, 10);
  desk.setPolicy(`${TEAM}delegates: [{ for: tia, to: ben, starts: "${today}", ends: "${today}" }]\n`);
  const id = await waiting('60');
  desk.blind = true;
  await signs('ben', id);
  await desk.clock.advance(20 * HOUR);
  desk.blind = false;
  await desk.perform.resume();
  expect(await desk.perform.find(id)).toMatchObject({ state: 'done' });
});

test('Of two who must sign off the second is reminded although the first has signed', async () => {
  desk = await refundDesk(TEAM);
  const id = await waiting('75');
  await signs('tia', id);
  await desk.clock.advance(22 * HOUR + 60_000);
  await desk.perform.resume();
  const said = (await desk.store.outbox.claim(50, 1000)).map(({ notice }) => notice.kind);
  expect(said.filter((kind) => kind === 'decision_reminder')).toHaveLength(1);
});

test('Of two colleagues who change the same request at once, the second is told that it was changed', async () => {
  desk = await refundDesk(TEAM);
  const id = await waiting('60');
  expect(await desk.perform.change(id, actor('tia'), input('75'), 1)).toMatchObject({ kind: 'recorded' });
  await desk.perform.proceed(id);
  expect(await desk.perform.change(id, actor('ada'), input('65'), 1)).toMatchObject({
    kind: 'denied',
    reason: 'It was changed after you saw it.',
  });
});

test('What has expired can be changed no more than signed off, though nothing has ended it yet', async () => {
  desk = await refundDesk(`${TEAM}break_glass: { roles: [agent] }\n`);
  const id = await waiting('60');
  await desk.clock.advance(25 * HOUR);
  expect(await desk.perform.change(id, actor('tia'), input('55'), 1)).toMatchObject({ reason: 'It has expired.' });
  const said = { reason: 'It cannot wait.', revision: 1 };
  expect(await desk.perform.actWithoutSignOff(id, actor('ana'), said)).toMatchObject({ reason: 'It has expired.' });
});

test('A change that names no reason is not judged by the reason of what was asked before', async () => {
  desk = await refundDesk(`
roles: { agent: { people: [ana] }, approver: { people: [tia, sam] } }
limits: [{ role: agent, per_act: [50 USD] }, { role: approver, per_act: [80 USD] }]
sign_off: { rules: [{ reasons: [GOODWILL] }] }
`);
  const id = await waiting('60', { input: input('60', { reason: 'DAMAGED' }) });
  await desk.perform.change(id, actor('tia'), input('40'), 1);
  expect(await desk.perform.proceed(id)).toMatchObject({ kind: 'waiting', for: 'sign_off' });
  expect(refunds()).toEqual([]);
});

test('Whoever breaks the glass no longer counts as having signed off', async () => {
  desk = await refundDesk(`${TEAM}break_glass: { roles: [approver] }\n`);
  const id = await waiting('75');
  await signs('tia', id);
  await desk.perform.actWithoutSignOff(id, actor('tia'), { reason: 'The others are asleep.', revision: 1 });
  expect(await desk.perform.proceed(id)).toMatchObject({ kind: 'done' });
  expect(await desk.perform.find(id)).toMatchObject({ requester: 'tia', signOffs: [] });
});

test('The number of acts without sign-off in a day is one for all accounts, whatever their time zones', async () => {
  desk = await refundDesk(`${TEAM}break_glass: { roles: [agent], per_day: 1 }\n`);
  desk.orders.set('2', { paid: 100, refunded: [], state: 'open' });
  const urgent = { breakGlass: 'The buyer is at the counter.' };
  expect(await desk.perform.proceed(await desk.ask('ana', '1', '60', urgent))).toMatchObject({ kind: 'done' });
  const elsewhere = { account: AccountId.parse('auckland'), order: '2', amount: '60' };
  const second = await desk.ask('ana', '2', '60', { ...urgent, input: elsewhere });
  expect(await desk.perform.proceed(second)).toMatchObject({ kind: 'denied' });
});

test('What was signed off before quiet hours, and could not be sent in time, is sent when they are over', async () => {
  const now = () => desk.clock.now().getTime();
  const at = (minutes: number) => new Date(now() + minutes * 60_000).toISOString().slice(11, 16);
  desk = await refundDesk(TEAM);
  desk.setPolicy(`${TEAM}quiet_hours: { starts: "${at(10)}", ends: "${at(130)}", time_zone: UTC, money: deny }\n`);
  const id = await waiting('60');
  await desk.clock.advance(9 * 60_000);
  desk.blind = true;
  await signs('tia', id);
  desk.blind = false;
  for (let minutes = 0; minutes < 60; minutes += 1) {
    await desk.clock.advance(60_000);
    await desk.perform.resume();
  }
  expect(await desk.perform.find(id)).toMatchObject({ state: 'signed' });
  expect(refunds()).toEqual([]);
  await desk.clock.advance(61 * 60_000);
  await desk.perform.resume();
  expect(await desk.perform.find(id)).toMatchObject({ state: 'done' });
  expect(refunds()).toEqual([60]);
});

/** A consented act that was put off over a night that is over now, whose wait for sign-off would have expired meanwhile. */
const overNight = async (): Promise<DecisionId> => {
  const at = (minutes: number) => new Date(desk.clock.now().getTime() + minutes * 60_000).toISOString().slice(11, 16);
  const team = TEAM.replace('expires: 24h', 'expires: 1h').replace('remind_before: 2h', 'remind_before: 5m');
  desk.setPolicy(`${team}quiet_hours: { starts: "${at(10)}", ends: "${at(490)}", time_zone: UTC, money: deny }\n`);
  const id = await waiting('60');
  await desk.clock.advance(9 * 60_000);
  desk.blind = true;
  await signs('tia', id);
  desk.blind = false;
  await desk.clock.advance(2 * 60_000);
  await desk.perform.resume();
  expect(await desk.perform.find(id)).toMatchObject({ state: 'signed', waitsUntil: expect.any(String) });
  await desk.clock.advance(480 * 60_000);
  return id;
};
const minutesOfResuming = async (minutes: number) => {
  for (let minute = 0; minute < minutes; minute += 1) {
    await desk.perform.resume();
    await desk.clock.advance(60_000);
  }
};

test('After quiet hours a reading that eBay does not answer is tried again like any other', async () => {
  desk = await refundDesk(TEAM);
  const id = await overNight();
  desk.blind = true;
  await minutesOfResuming(20);
  expect(await desk.perform.find(id)).toMatchObject({ state: 'signed' });
  desk.blind = false;
  await desk.perform.resume();
  expect(await desk.perform.find(id)).toMatchObject({ state: 'done' });
});

test('A consented act that eBay never lets be read after quiet hours is given up after half an hour', async () => {
  desk = await refundDesk(TEAM);
  const id = await overNight();
  desk.blind = true;
  await minutesOfResuming(32);
  expect(await desk.perform.find(id)).toMatchObject({ state: 'refused' });
});
