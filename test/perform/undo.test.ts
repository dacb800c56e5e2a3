import { afterEach, expect, test } from '@jest/globals';
import { silentLog } from '../../src/log';
import { startTimer } from '../../src/perform/timer';
import { ACCOUNT, person, type RefundDesk, refundDesk } from './refund-desk';

const TEAM = `
roles: { agent: { people: [ana, ben] }, approver: { people: [sam] }, admin: { people: [ada] } }
limits: [{ role: agent, per_act: [50 USD] }]
undo: { money: 30s }
break_glass: { roles: [agent], per_day: 1 }
breaker: [{ sum_per_hour: [120 USD] }]
`;

let desk: RefundDesk;
afterEach(() => desk.close());
const refunds = () => desk.orders.get('1')?.refunded;

test('Nothing is sent during the undo window, and undoing in time ends it', async () => {
  desk = await refundDesk(TEAM);
  const id = await desk.ask('ana', '1', '40');
  expect(await desk.perform.proceed(id)).toMatchObject({
    kind: 'waiting',
    for: 'undo',
    until: '2026-11-22T12:00:30.000Z',
  });
  expect(await desk.perform.undo(id, { person: person('ben') })).toMatchObject({ kind: 'denied' });
  expect(await desk.perform.undo(id, { person: person('ana') })).toMatchObject({ kind: 'recorded' });
  await desk.clock.advance(31_000);
  expect(await desk.perform.resume()).toBe(0);
  expect(refunds()).toEqual([]);
});

test('The window survives a restart: the act is read anew and done when it ends, and undoing is too late', async () => {
  desk = await refundDesk(TEAM);
  const id = await desk.ask('ana', '1', '40');
  await desk.perform.proceed(id);
  await desk.clock.advance(30_000);
  expect(await desk.perform.undo(id, { person: person('ana') })).toMatchObject({
    kind: 'denied',
    reason: 'Its undo window is over.',
  });
  await desk.restarted().resume();
  expect(await desk.perform.find(id)).toMatchObject({ state: 'done' });
  expect(refunds()).toEqual([40]);
});

test('What changed during the window stops the act', async () => {
  desk = await refundDesk(TEAM);
  const id = await desk.ask('ana', '1', '40');
  await desk.perform.proceed(id);
  desk.orders.get('1')?.refunded.push(5);
  await desk.clock.advance(30_000);
  await desk.perform.resume();
  expect(await desk.perform.find(id)).toMatchObject({ state: 'changed' });
});

test('The window never lasts beyond what eBay’s deadline leaves', async () => {
  desk = await refundDesk(TEAM.replace('30s', '1h'));
  desk.orders.set('2', { paid: 100, refunded: [], state: 'open', respondBy: '2026-11-22T12:15:00.000Z' });
  desk.orders.set('3', { paid: 100, refunded: [], state: 'open', respondBy: '2026-11-22T12:04:00.000Z' });
  expect(await desk.perform.proceed(await desk.ask('ana', '2', '40'))).toMatchObject({
    until: '2026-11-22T12:10:00.000Z',
  });
  expect(await desk.perform.proceed(await desk.ask('ana', '3', '40'))).toMatchObject({ kind: 'done' });
});

test('The timer takes the act up by itself when its window ends, and leaves nothing behind when it stops', async () => {
  desk = await refundDesk(TEAM);
  const timer = startTimer(desk.perform, desk.clock, silentLog);
  const id = await desk.ask('ana', '1', '40');
  await desk.perform.proceed(id);
  timer.nudge();
  // The database answers in real time: let it, each time the clock has moved.
  for (let turn = 0; turn < 200 && (await desk.perform.find(id))?.state !== 'done'; turn += 1) {
    await desk.clock.advance(1000);
  }
  expect(refunds()).toEqual([40]);
  await timer.stop();
  expect(desk.clock.waiting).toBe(0);
});

test('Who may break the glass acts without sign-off, once a day, with a reason, and admins are told', async () => {
  desk = await refundDesk(TEAM.replace('money: 30s', 'money: 0s'));
  desk.orders.set('2', { paid: 100, refunded: [], state: 'open' });
  const glass = { breakGlass: 'The buyer is at the counter.' };
  expect(await desk.perform.proceed(await desk.ask('ana', '1', '60', glass))).toMatchObject({ kind: 'done' });
  const alerts = (await desk.store.outbox.claim(50, 1000)).filter(({ notice }) => notice.kind === 'admin_alert');
  expect(alerts).toHaveLength(1);
  expect(await desk.perform.proceed(await desk.ask('ana', '2', '60', glass))).toMatchObject({
    kind: 'denied',
    reason: 'Acting without sign-off is used up for today (1).',
  });
});

test('The breaker stops an account’s money within the hour until an admin closes it', async () => {
  desk = await refundDesk(TEAM.replace('money: 30s', 'money: 0s').replace('120 USD', '70 USD'));
  desk.orders.set('2', { paid: 100, refunded: [], state: 'open' });
  expect(await desk.perform.proceed(await desk.ask('ana', '1', '40'))).toMatchObject({ kind: 'done' });
  expect(await desk.perform.proceed(await desk.ask('ana', '2', '40'))).toMatchObject({
    kind: 'denied',
    reason: '$80.00 within an hour is more than the $70.00 that this account may move.',
  });
  const alerts = (await desk.store.outbox.claim(50, 1000)).filter(({ notice }) => notice.kind === 'admin_alert');
  expect(alerts).toHaveLength(1);
  await desk.clock.advance(1);
  expect(await desk.perform.closeBreaker(ACCOUNT, { person: person('ana') })).toMatchObject({ kind: 'denied' });
  expect(await desk.perform.closeBreaker(ACCOUNT, { person: person('ada') })).toBeUndefined();
  expect(await desk.perform.proceed(await desk.ask('ana', '2', '40'))).toMatchObject({ kind: 'done' });
});
