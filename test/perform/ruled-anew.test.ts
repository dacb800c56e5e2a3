import { afterEach, expect, test } from '@jest/globals';
import type { DecisionId } from '../../src/ids';
import { type RefundDesk, refundDesk } from './refund-desk';

const TEAM = `
roles:
  agent: { people: [ana], groups: [S-agents] }
  approver: { people: [tia], groups: [S-leads] }
  admin: { people: [ada] }
limits:
  - { role: agent, per_act: [50 USD], per_day: [70 USD] }
  - { role: approver, per_act: [80 USD] }
sign_off: { rules: [{ over: [70 USD], approvers: 2 }] }
break_glass: { roles: [agent] }
`;

let desk: RefundDesk;
afterEach(() => desk.close());

const signs = (name: string, id: DecisionId) => desk.signs(name, id);
const aMinuteLater = async () => {
  await desk.clock.advance(60_000);
  await desk.perform.resume();
};
const refunds = (order: string) => desk.orders.get(order)?.refunded;
const stateOf = async (id: DecisionId) => (await desk.perform.find(id))?.state;
const audited = async () => (await desk.store.audit.rows(0, 100)).map(({ kind }) => kind);

test('Of two acts at once, the one that only passes without its sign-off is counted and told to the admins', async () => {
  desk = await refundDesk(TEAM);
  desk.orders.set('2', { paid: 100, refunded: [], state: 'open' });
  const urgent = { breakGlass: 'The buyer is at the counter.' };
  const both = [await desk.ask('ana', '1', '40', urgent), await desk.ask('ana', '2', '40', urgent)];
  await Promise.all(both.map((id) => desk.perform.proceed(id)));
  await aMinuteLater();
  expect(await Promise.all(both.map(stateOf))).toEqual(['done', 'done']);
  expect((await audited()).filter((kind) => kind.startsWith('intended')).sort()).toEqual([
    'intended',
    'intended_without_sign_off',
  ]);
  const told = (await desk.store.outbox.claim(50, 1000)).map(({ notice }) => notice);
  expect(told).toContainEqual(expect.objectContaining({ kind: 'admin_alert', code: 'broke_glass' }));
});

test('Rules that another process publishes during the look at eBay hold the act back until this one has them', async () => {
  desk = await refundDesk(TEAM);
  await desk.perform.publishRules();
  desk.meanwhile = () => desk.store.settings.set('policy_hash', 'other rules');
  const id = await desk.ask('ana', '1', '40');
  await desk.perform.proceed(id);
  expect(refunds('1')).toEqual([]);
  expect(await stateOf(id)).toBe('asked');
  desk.meanwhile = async () => {};
  await desk.perform.publishRules();
  await aMinuteLater();
  expect(await stateOf(id)).toBe('done');
});

test('A consented act waits while nobody knows yet who is in the user groups, and keeps its consents', async () => {
  desk = await refundDesk(TEAM);
  desk.groups.set('sam', ['S-leads']);
  const id = await desk.ask('ana', '1', '75');
  await desk.perform.proceed(id);
  await signs('tia', id);
  desk.blind = true;
  await signs('sam', id);
  desk.blind = false;
  desk.groups.delete('sam');
  desk.team.isKnown = false;
  await aMinuteLater();
  expect(await desk.perform.find(id)).toMatchObject({ state: 'signed', signOffs: [{}, {}] });
  desk.groups.set('sam', ['S-leads']);
  desk.team.isKnown = true;
  await aMinuteLater();
  expect(await stateOf(id)).toBe('done');
});

test('Whoever may ask by a user group alone is not denied while its members are unread', async () => {
  desk = await refundDesk(TEAM);
  desk.groups.set('gus', ['S-agents']);
  const id = await desk.ask('gus', '1', '60');
  await desk.perform.proceed(id);
  desk.blind = true;
  await signs('tia', id);
  desk.blind = false;
  desk.groups.delete('gus');
  desk.team.isKnown = false;
  await aMinuteLater();
  expect(await stateOf(id)).toBe('signed');
  expect(refunds('1')).toEqual([]);
  desk.team.isKnown = true;
  await aMinuteLater();
  expect(await stateOf(id)).toBe('denied');
});
