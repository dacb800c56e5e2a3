import { afterEach, expect, test } from '@jest/globals';
import { compareLedger } from '../../src/store/audit-ledger';
import { person, type RefundDesk, refundDesk } from './refund-desk';

let desk: RefundDesk;
afterEach(() => desk.close());

test('The ledger can be rebuilt from the audit, and a row changed behind its back is named', async () => {
  desk = await refundDesk(
    '{ roles: { agent: { people: [ana] }, approver: { people: [sam] } }, limits: [{ role: agent, per_act: [50 USD] }] }',
  );
  const done = await desk.ask('ana', '1', '40');
  await desk.perform.proceed(done);
  desk.orders.set('2', { paid: 100, refunded: [], state: 'open' });
  const waiting = await desk.ask('ana', '2', '60');
  await desk.perform.proceed(waiting);
  expect(await compareLedger(desk.store)).toEqual({ decisions: 2, open: 1, differences: [] });
  await desk.perform.signOff(waiting, { person: person('sam') }, { verdict: 'sign_off' });
  await desk.perform.proceed(waiting);
  expect(await compareLedger(desk.store)).toMatchObject({ open: 0, differences: [] });
  const held = await desk.store.decisions.find(done);
  if (held === undefined) throw new Error('The decision is gone.');
  Object.assign(desk.store.decisions, { find: async () => ({ ...held, money: { amount: '4000', currency: 'USD' } }) });
  expect((await compareLedger(desk.store)).differences).toContainEqual({
    decision: done,
    audit: 'done, 1 calls, 40 USD',
    ledger: 'done, 1 calls, 4000 USD',
  });
});
