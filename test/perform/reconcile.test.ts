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

const order = (orderId: string, ...amounts: string[]) => ({
  orderId,
  lineItems: [],
  paymentSummary: {
    refunds: amounts.map((amount) => ({ amount: { amount, currency: 'USD' }, refundStatus: 'REFUNDED' })),
  },
});

test('A refund of an order that the ledger does not know, and one of another amount, are told to admins', async () => {
  desk = await refundDesk(TEAM);
  await desk.perform.proceed(await desk.ask('ana', '1', '40'));
  desk.changed = [order('order-1', '40.00'), order('7', '12.50'), order('8')];
  expect(await desk.perform.reconcile(ACCOUNT, SINCE)).toMatchObject({
    orders: 3,
    refunds: [{ order: '7', atEbay: { amount: '12.50' }, inLedger: undefined }],
  });
  await desk.clock.advance(1_000);
  desk.changed = [order('order-1', '40.00', '5.00')];
  const found = await desk.perform.reconcile(ACCOUNT, SINCE);
  expect(found.refunds).toMatchObject([{ order: 'order-1', atEbay: { amount: '45' }, inLedger: { amount: '40' } }]);
  const told = (await alerts()).map(({ text }) => text).join('\n');
  expect(told).toContain('Order 7 was refunded outside Aftersale: eBay shows $12.50, the ledger nothing.');
  expect(told).toContain('Order order-1: eBay shows $45.00 refunded, the ledger $40.00.');
});

test('An act that nobody knows the end of is flagged', async () => {
  desk = await refundDesk(TEAM);
  desk.faults.push('lost_before');
  const id = await desk.ask('ana', '1', '40');
  await desk.perform.proceed(id);
  for (let look = 0; look < 3; look += 1) {
    await desk.clock.advance(60_000);
    await desk.perform.resume();
  }
  expect(await desk.perform.find(id)).toMatchObject({ state: 'parked' });
  const found = await desk.perform.reconcile(ACCOUNT, SINCE);
  expect(found.unfinished).toMatchObject([{ decision: id, state: 'parked' }]);
  expect((await alerts()).at(-1)?.text).toContain('is parked: somebody must say what happened');
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
