import { afterEach, expect, test } from '@jest/globals';
import type { Notice } from '../../src/desk/notice';
import { ACCOUNT, person, type RefundDesk, refundDesk } from './refund-desk';

const TEAM = `
roles:
  agent: { people: [ana, ben] }
  approver: { people: [sam, tia] }
  admin: { people: [ada] }
limits:
  - { role: agent, per_act: [50 USD] }
`;

let desk: RefundDesk;
afterEach(() => desk.close());

const refunds = () => desk.orders.get('1')?.refunded;
const state = async (id: Parameters<RefundDesk['perform']['find']>[0]) => (await desk.perform.find(id))?.state;
const notices = async (): Promise<Notice['kind'][]> =>
  (await desk.store.outbox.claim(50, 1000)).map(({ notice }) => notice.kind);

test('A refund within the limit is done once, read back, and ends with a receipt', async () => {
  desk = await refundDesk(TEAM);
  const id = await desk.ask('ana', '1', '40');
  const outcome = await desk.perform.proceed(id);
  expect(outcome).toMatchObject({ kind: 'done', answer: { words: 'Refunded 40.' }, readings: [{ words: '60' }] });
  expect(refunds()).toEqual([40]);
  expect(await notices()).toEqual(['request_card', 'receipt']);
  expect((await desk.store.requests.matching('1')).map((request) => request.id)).toEqual(['1']);
  expect(await desk.store.audit.verify()).toBeUndefined();
});

test('Asking writes one commit and reads nothing from eBay, so it fits before the acknowledgement', async () => {
  desk = await refundDesk(TEAM);
  desk.blind = true;
  expect(await state(await desk.ask('ana', '1', '40'))).toBe('asked');
});

test('Two people who press at the same time cause one refund', async () => {
  desk = await refundDesk(TEAM);
  const [first, second] = [await desk.ask('ana', '1', '40'), await desk.ask('ben', '1', '40')];
  const outcomes = await Promise.all([desk.perform.proceed(first), desk.perform.proceed(second)]);
  expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['done', 'refused']);
  expect(refunds()).toEqual([40]);
});

test('A press on a card whose facts are older than eBay’s stops and names the difference', async () => {
  desk = await refundDesk(TEAM);
  const factsHash = await desk.store.facts.remember({ state: 'open', left: '100' }, '2026-11-22T11:00:00.000Z');
  desk.orders.get('1')?.refunded.push(30);
  const outcome = await desk.perform.proceed(await desk.ask('ana', '1', '40', { factsHash }));
  expect(outcome).toMatchObject({ kind: 'changed', differences: [{ fact: 'left', was: '100', is: '70' }] });
  expect(refunds()).toEqual([30]);
});

test('A lost answer is never followed by a second call: reading back finds the effect', async () => {
  desk = await refundDesk(TEAM);
  desk.faults.push('lost_after');
  const outcome = await desk.perform.proceed(await desk.ask('ana', '1', '40'));
  expect(outcome).toMatchObject({ kind: 'done' });
  expect(refunds()).toEqual([40]);
});

test('What eBay shows late is found by a later look, and a look before its time is not taken', async () => {
  desk = await refundDesk(TEAM);
  desk.faults.push('lost_after');
  const id = await desk.ask('ana', '1', '40');
  const proceeding = desk.perform.proceed(id);
  desk.late = true;
  expect(await proceeding).toMatchObject({ kind: 'in_doubt', parked: false });
  desk.late = false;
  expect(await desk.perform.proceed(id)).toMatchObject({ kind: 'in_doubt', parked: false });
  await desk.clock.advance(30_000);
  await desk.perform.resume();
  expect(await state(id)).toBe('done');
  expect(refunds()).toEqual([40]);
});

test('What is not seen after three looks is parked, blocks the order, and a person frees it with a reason', async () => {
  desk = await refundDesk(TEAM);
  desk.faults.push('lost_before');
  const id = await desk.ask('ana', '1', '40');
  expect(await desk.perform.proceed(id)).toMatchObject({ kind: 'in_doubt', parked: false });
  for (let look = 0; look < 2; look += 1) {
    await desk.clock.advance(30_000);
    expect(await desk.perform.resume()).toBe(1);
  }
  expect(await state(id)).toBe('parked');
  const blocked = await desk.perform.proceed(await desk.ask('ben', '1', '10'));
  expect(blocked).toMatchObject({ kind: 'refused' });
  const sam = { person: person('sam') };
  expect(await desk.perform.resolve(id, sam, 'not_happened', ' ')).toMatchObject({ kind: 'denied' });
  expect(await desk.perform.resolve(id, sam, 'not_happened', 'The order shows no refund.')).toMatchObject({
    kind: 'recorded',
  });
  expect(await desk.perform.proceed(await desk.ask('ben', '1', '10'))).toMatchObject({ kind: 'done' });
  expect(refunds()).toEqual([10]);
});

test('Where eBay refuses a repeat itself, an act that was not seen is tried exactly once more', async () => {
  desk = await refundDesk(TEAM);
  desk.faults.push('lost_before', 'lost_before');
  const id = await desk.ask('ana', '1', '40', { operation: 'test.refund_once' });
  await desk.perform.proceed(id);
  for (let look = 0; look < 5; look += 1) {
    await desk.clock.advance(30_000);
    await desk.perform.resume();
  }
  expect(await desk.perform.find(id)).toMatchObject({ state: 'parked', calls: 2 });
  expect(desk.faults).toEqual([]);
});

test('A refusal by eBay ends the act and frees the order', async () => {
  desk = await refundDesk(TEAM);
  desk.faults.push('refused');
  expect(await desk.perform.proceed(await desk.ask('ana', '1', '40'))).toMatchObject({
    kind: 'refused',
    reason: 'eBay says no.',
  });
  expect(await desk.perform.proceed(await desk.ask('ana', '1', '40'))).toMatchObject({ kind: 'done' });
});

test('A process that died after the call is followed by reading back, not by a second call', async () => {
  desk = await refundDesk(TEAM);
  const id = await desk.ask('ana', '1', '40');
  const { transaction } = desk.store;
  let commits = 0;
  Object.assign(desk.store, {
    transaction: (run: Parameters<typeof transaction>[0]) => {
      commits += 1;
      return commits > 1 ? Promise.reject(new Error('the machine died')) : transaction(run);
    },
  });
  await expect(desk.perform.proceed(id)).rejects.toThrow('inside Aftersale');
  Object.assign(desk.store, { transaction });
  expect(refunds()).toEqual([40]);
  expect(await state(id)).toBe('acting');
  await desk.clock.advance(121_000);
  await desk.restarted().resume();
  expect(await state(id)).toBe('done');
  expect(refunds()).toEqual([40]);
});

test('Without a desk file everyone reads and nobody moves money', async () => {
  desk = await refundDesk();
  await expect(desk.ask('ana', '1', '40')).rejects.toThrow('no desk file');
  const asked = {
    operation: 'test.show',
    input: { account: ACCOUNT, order: '1' },
    actor: { person: person('ana') },
    origin: { surface: 'command' as const },
  };
  expect(await desk.perform.read(asked)).toMatchObject({ kind: 'read', result: { paid: 100 } });
});
