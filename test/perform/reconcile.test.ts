import { afterEach, expect, test } from '@jest/globals';
import { silentLog } from '../../src/log';
import { runDaily } from '../../src/perform/daily';
import { ACCOUNT, person, type RefundDesk, refundDesk } from './refund-desk';

const TEAM = `
roles: { agent: { people: [ana] }, admin: { people: [ada, abe] } }
limits: [{ role: agent, per_act: [50 USD] }, { role: admin, per_act: [10 USD] }]
break_glass: { roles: [admin], per_day: 1 }
`;
const SINCE = '2026-11-20T00:00:00.000Z';

let desk: RefundDesk;
afterEach(() => desk.close());

const alerts = async () =>
  (await desk.store.outbox.claim(50, 1000)).flatMap(({ notice }) => (notice.kind === 'admin_alert' ? [notice] : []));

test('A ledger that agrees with eBay is compared and said nothing about', async () => {
  desk = await refundDesk(TEAM);
  await desk.perform.proceed(await desk.ask('ana', '1', '40'));
  expect(await desk.perform.reconcile(ACCOUNT, SINCE)).toMatchObject({
    compared: 1,
    withoutEffect: [],
    unexpected: [],
    outside: [],
    unread: 0,
  });
  expect(await alerts()).toEqual([]);
});

test('An act that eBay no longer shows, one it shows though it was refused, and one made elsewhere are told to admins', async () => {
  desk = await refundDesk(TEAM);
  const done = await desk.ask('ana', '1', '40');
  await desk.perform.proceed(done);
  desk.orders.set('2', { paid: 100, refunded: [], state: 'open' });
  desk.faults.push('refused');
  const refused = await desk.ask('ana', '2', '30');
  await desk.perform.proceed(refused);
  desk.orders.set('1', { paid: 100, refunded: [], state: 'open' });
  desk.orders.set('2', { paid: 100, refunded: [30], state: 'open' });
  const [known] = await desk.store.requests.matching('1');
  if (known === undefined) throw new Error('The request is not kept.');
  const closedAt = '2026-11-22T11:00:00.000Z';
  await desk.store.requests.save({ ...known, id: '3', open: false, closedAt }, '2026-11-22T12:00:00.000Z');

  const found = await desk.perform.reconcile(ACCOUNT, SINCE);
  expect(found.withoutEffect.map(({ decision }) => decision.id)).toEqual([done]);
  expect(found.unexpected.map(({ decision }) => decision.id)).toEqual([refused]);
  expect(found.outside.map(({ id }) => id)).toEqual(['3']);
  expect(await alerts()).toMatchObject([{ code: 'reconciliation', text: expect.stringContaining('closed outside') }]);
});

test('The work of the day is done once, whatever the number of processes, and posts the head of the audit', async () => {
  desk = await refundDesk(TEAM);
  await desk.perform.proceed(await desk.ask('ana', '1', '40'));
  const ports = { ...desk, accounts: () => [ACCOUNT], log: silentLog };
  expect(await Promise.all([runDaily(ports), runDaily(ports)])).toEqual([true, false]);
  const head = await desk.store.audit.head();
  expect(await alerts()).toMatchObject([
    { code: 'audit_head', text: expect.stringContaining(head?.hash ?? 'no head') },
  ]);
  await desk.clock.advance(86_400_000);
  expect(await runDaily(ports)).toBe(true);
});

test('What was done without its sign-off is reviewed by another admin, once', async () => {
  desk = await refundDesk(TEAM);
  const id = await desk.ask('ada', '1', '20', { breakGlass: 'The buyer is at the counter.' });
  expect(await desk.perform.proceed(id)).toMatchObject({ kind: 'done' });
  const by = (name: string) => ({ person: person(name) });
  expect(await desk.perform.review(id, by('ada'), 'Fine.')).toMatchObject({
    kind: 'denied',
    reason: 'You cannot review what you did yourself.',
  });
  expect(await desk.perform.review(id, by('ana'), 'Fine.')).toMatchObject({ kind: 'denied' });
  expect(await desk.perform.review(id, by('abe'), 'Fine.')).toMatchObject({ kind: 'recorded' });
  expect(await desk.perform.review(id, by('abe'), 'Fine.')).toMatchObject({ kind: 'denied' });
});
