import { afterEach, expect, test } from '@jest/globals';
import type { DecisionId } from '../../src/ids';
import { ACCOUNT, actor, type RefundDesk, refundDesk } from './refund-desk';

const TEAM = `
roles:
  agent: { people: [ana, ben], groups: [S-agents] }
  approver: { people: [sam, tia] }
  admin: { people: [ada] }
limits:
  - { role: agent, per_act: [50 USD], per_day: [90 USD] }
  - { role: approver, per_act: [80 USD] }
sign_off:
  rules: [{ over: [90 USD], approvers: 2 }]
  expires: 24h
  remind_before: 2h
delegates: [{ for: sam, to: ben, starts: "2026-11-22", ends: "2026-11-23" }]
`;

let desk: RefundDesk;
afterEach(() => desk.close());

const signs = (name: string, id: DecisionId) => desk.signs(name, id);
const waiting = async (amount: string, who = 'ana'): Promise<DecisionId> => {
  const id = await desk.ask(who, '1', amount);
  expect(await desk.perform.proceed(id)).toMatchObject({ kind: 'waiting', for: 'sign_off' });
  return id;
};
const refunds = () => desk.orders.get('1')?.refunded;

test('A refund over the limit waits until someone else signs it off, and is done once', async () => {
  desk = await refundDesk(TEAM);
  const id = await waiting('60');
  expect(await desk.perform.find(id)).toMatchObject({
    why: ['$60.00 is over the limit of $50.00 per act for the role agent.'],
    described: [{ name: 'Refund', words: '$60.00' }],
  });
  expect(await signs('sam', id)).toMatchObject({ kind: 'done' });
  expect(await signs('tia', id)).toMatchObject({ kind: 'denied', reason: 'It is done.' });
  expect(refunds()).toEqual([60]);
});

test('The requester cannot sign off what they asked for, nor can an agent', async () => {
  desk = await refundDesk(TEAM);
  const id = await waiting('85', 'sam');
  expect(await signs('sam', id)).toMatchObject({ kind: 'denied', reason: 'You asked for this yourself.' });
  expect(await signs('ana', id)).toMatchObject({ kind: 'denied', reason: 'Only approvers and admins may sign off.' });
  expect(await signs('tia', id)).toMatchObject({ kind: 'denied', reason: '$85.00 is over your limit of $80.00.' });
  expect(await signs('ada', id)).toMatchObject({ kind: 'done' });
});

test('An approver whose limits are in other currencies signs nothing off in this one', async () => {
  desk = await refundDesk(TEAM.replace('[80 USD]', '[80 EUR]'));
  const id = await waiting('60');
  expect(await signs('tia', id)).toMatchObject({ kind: 'denied', reason: 'You have limits, but none in USD.' });
  expect(await signs('ada', id)).toMatchObject({ kind: 'done' });
});

test('Two distinct people sign off what two must, and a delegate counts as the one in whose place they sign', async () => {
  desk = await refundDesk(TEAM.replace('80 USD', '500 USD'));
  const id = await waiting('95');
  expect(await signs('ben', id)).toMatchObject({ kind: 'waiting', for: 'sign_off' });
  expect(await signs('ben', id)).toMatchObject({ kind: 'denied' });
  expect(await signs('ada', id)).toMatchObject({ kind: 'done' });
  expect((await desk.perform.find(id))?.signOffs).toMatchObject([
    { person: 'ben', onBehalfOf: 'sam' },
    { person: 'ada' },
  ]);
});

test('A delegate signs only on the days of the delegation', async () => {
  desk = await refundDesk(TEAM.replace('expires: 24h', 'expires: 5d'));
  const id = await waiting('60');
  await desk.clock.advance(2 * 86_400_000);
  expect(await signs('ben', id)).toMatchObject({ kind: 'denied' });
});

test('What changed on eBay between asking and signing off voids the sign-off and is shown', async () => {
  desk = await refundDesk(TEAM);
  const id = await waiting('60');
  desk.orders.get('1')?.refunded.push(10);
  expect(await signs('sam', id)).toMatchObject({
    kind: 'changed',
    differences: [{ fact: 'left', was: '100', is: '90' }],
  });
  expect(refunds()).toEqual([10]);
});

test('Sending back needs a reason and ends the wait', async () => {
  desk = await refundDesk(TEAM);
  const id = await waiting('60');
  expect(await desk.perform.signOff(id, actor('sam'), { verdict: 'send_back' })).toMatchObject({ kind: 'denied' });
  await desk.perform.signOff(id, actor('sam'), { verdict: 'send_back', reason: 'Half is enough.' });
  expect(await desk.perform.proceed(id)).toMatchObject({ kind: 'ended', how: 'sent_back', reason: 'Half is enough.' });
  expect(refunds()).toEqual([]);
});

test('Whoever changes a request becomes its requester, and sign-offs given before are void', async () => {
  desk = await refundDesk(TEAM.replace('80 USD', '500 USD'));
  const id = await waiting('95');
  await signs('tia', id);
  expect(await desk.perform.change(id, actor('sam'), { account: ACCOUNT, order: '1', amount: '92' })).toMatchObject({
    kind: 'recorded',
  });
  expect(await desk.perform.proceed(id)).toMatchObject({ kind: 'waiting', for: 'sign_off' });
  expect(await desk.perform.find(id)).toMatchObject({ requester: 'sam', revision: 2, signOffs: [] });
  expect(await signs('sam', id)).toMatchObject({ kind: 'denied' });
  const old = await desk.perform.signOff(id, actor('tia'), { verdict: 'sign_off', revision: 1 });
  expect(old).toMatchObject({ kind: 'denied', reason: 'It was changed after you saw it.' });
  await signs('tia', id);
  expect(await signs('ada', id)).toMatchObject({ kind: 'done' });
  expect(refunds()).toEqual([92]);
});

test('A wait for sign-off reminds once and then expires, though every process stood still meanwhile', async () => {
  desk = await refundDesk(TEAM);
  const id = await waiting('60');
  await desk.clock.advance(22 * 3_600_000);
  await desk.perform.resume();
  await desk.perform.resume();
  const reminders = (await desk.store.outbox.claim(50, 1000)).filter(
    ({ notice }) => notice.kind === 'decision_reminder',
  );
  expect(reminders).toHaveLength(1);
  await desk.clock.advance(2 * 3_600_000);
  expect(await signs('sam', id)).toMatchObject({ kind: 'denied', reason: 'It has expired.' });
  await desk.restarted().resume();
  expect(await desk.perform.find(id)).toMatchObject({ state: 'expired' });
  expect(refunds()).toEqual([]);
});

test('A requester who left the group between asking and signing off no longer gets the act done', async () => {
  desk = await refundDesk(TEAM);
  desk.groups.set('gus', ['S-agents']);
  const id = await waiting('60', 'gus');
  desk.groups.delete('gus');
  expect(await signs('sam', id)).toMatchObject({
    kind: 'denied',
    reason: 'Only people with the role agent may do this.',
  });
  expect(refunds()).toEqual([]);
});

test('What a person moved today counts towards their limit per day', async () => {
  desk = await refundDesk(TEAM);
  desk.orders.set('2', { paid: 100, refunded: [], state: 'open' });
  expect(await desk.perform.proceed(await desk.ask('ana', '1', '50'))).toMatchObject({ kind: 'done' });
  expect(await desk.perform.proceed(await desk.ask('ana', '2', '45'))).toMatchObject({ kind: 'waiting' });
  await desk.clock.advance(12 * 3_600_000);
  desk.orders.set('3', { paid: 100, refunded: [], state: 'open' });
  expect(await desk.perform.proceed(await desk.ask('ana', '3', '45'))).toMatchObject({ kind: 'done' });
});

test('Two acts at the same moment cannot pass the limit per day together', async () => {
  desk = await refundDesk(TEAM);
  desk.orders.set('2', { paid: 100, refunded: [], state: 'open' });
  const ids = [await desk.ask('ana', '1', '50'), await desk.ask('ana', '2', '50')];
  const outcomes = await Promise.all(ids.map((id) => desk.perform.proceed(id)));
  expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
});

test('A sign-off given while eBay is down is kept, and the act is done when eBay is back', async () => {
  desk = await refundDesk(TEAM);
  const id = await waiting('60');
  desk.blind = true;
  await signs('sam', id);
  expect(await desk.perform.find(id)).toMatchObject({ state: 'signed' });
  desk.blind = false;
  await desk.clock.advance(60_000);
  await desk.perform.resume();
  expect(await desk.perform.find(id)).toMatchObject({ state: 'done' });
});

test('A process whose rules are not those of the desk decides nothing', async () => {
  desk = await refundDesk(TEAM);
  await desk.perform.publishRules();
  const id = await waiting('60');
  desk.setPolicy(TEAM.replace('50 USD', '5000 USD'));
  expect(await signs('sam', id)).toMatchObject({ kind: 'denied' });
  await expect(desk.ask('ana', '1', '60')).rejects.toThrow('just being changed');
  await desk.perform.publishRules();
  expect(await signs('sam', id)).toMatchObject({ kind: 'done' });
});
