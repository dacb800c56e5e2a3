import { afterEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasEnded } from '../../src/desk/decision';
import { BulkId } from '../../src/ids';
import { seenItems } from '../../src/perform/bulk/waiting-items';
import { onPostgres } from '../store/test-database';
import { ACCOUNT, person, type RefundDesk, refundDesk } from './refund-desk';

const TEAM = `
roles: { agent: { people: [ana, ben] }, approver: { people: [sam] }, admin: { people: [ada] } }
limits: [{ role: agent, per_act: [50 USD], per_day: [200 USD] }]
break_glass: { roles: [agent], per_day: 5 }
`;
/** Each run makes two databases, which takes a server long. */
const RUNS = onPostgres ? 3 : 15;
const BULK = BulkId.parse('a bulk');

let desk: RefundDesk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const opened = async (amounts: readonly number[], yaml = TEAM): Promise<RefundDesk> => {
  desk = await refundDesk(yaml);
  desk.orders.clear();
  for (const [index] of amounts.entries()) desk.orders.set(String(index), { paid: 500, refunded: [], state: 'open' });
  return desk;
};

const inputs = (amounts: readonly number[]) =>
  amounts.map((amount, index) => ({ account: ACCOUNT, order: String(index), amount: String(amount) }));
const actor = { person: person('ana') };
const origin = { surface: 'bulk' as const };

const asks = (at: RefundDesk, amounts: readonly number[], who = 'ana') =>
  at.perform.askBulk({
    id: BULK,
    operation: 'test.refund',
    actor: { person: person(who) },
    origin,
    items: inputs(amounts).map((input, index) => ({
      input,
      money: { amount: String(amounts[index]), currency: 'USD' },
    })),
    skipped: [],
  });

const goesOn = async (at: RefundDesk, perform = at.perform) => {
  for (let turn = 0; turn < 200; turn += 1) {
    if ((await perform.resume()) === 0 && turn > 45) return;
    await at.clock.advance(1_000);
  }
};

const states = async (at: RefundDesk) => (await at.store.decisions.ofBulk(BULK)).map(({ state }) => state);
const moved = (at: RefundDesk) =>
  [...at.orders.values()].map(({ refunded }) => refunded.reduce((sum, one) => sum + one, 0));
const signs = async (at: RefundDesk, who: string) =>
  at.perform.signOffBulk(
    BULK,
    { person: person(who) },
    { verdict: 'sign_off', seen: seenItems(await at.store.decisions.ofBulk(BULK)) },
  );

test('A bulk moves exactly what the same acts asked for one after the other move, and stops where they stop', async () => {
  const rules = fc.record({
    act: fc.integer({ min: 20, max: 120 }),
    day: fc.integer({ min: 20, max: 400 }),
    hour: fc.integer({ min: 50, max: 600 }),
    undo: fc.constantFrom('0s', '30s'),
  });
  const amounts = fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(rules, amounts, async ({ act, day, hour, undo }, wanted) => {
      const yaml = `
roles: { agent: { people: [ana] } }
limits: [{ role: agent, per_act: [${act} USD], per_day: [${day} USD] }]
breaker: [{ sum_per_hour: [${hour} USD] }]
undo: { money: ${undo} }
`;
      const alone = await opened(wanted, yaml);
      const ids = [];
      for (const [index, amount] of wanted.entries()) {
        const id = await alone.ask('ana', String(index), String(amount));
        ids.push(id);
        // The next is asked for when this one has moved its money: a bulk counts ahead what its earlier items will move.
        await goesOn(alone);
      }
      const one = await Promise.all(ids.map(async (id) => (await alone.perform.find(id))?.state));
      const movedAlone = moved(alone);
      await alone.close();

      const together = await opened(wanted, yaml);
      const preview = await together.perform.previewBulk({
        operation: 'test.refund',
        actor,
        origin,
        inputs: inputs(wanted),
      });
      await asks(together, wanted);
      await goesOn(together);
      expect(await states(together)).toEqual(one);
      expect(moved(together)).toEqual(movedAlone);
      const foreseen = preview.kind === 'preview' ? preview.items.map(({ kind }) => kind) : [];
      const became = { done: 'goes', sign_off: 'needs_sign_off', denied: 'skipped' };
      expect(foreseen).toEqual(one.map((state) => became[state as keyof typeof became]));
      await together.close();
      desk = undefined;
    }),
    { numRuns: RUNS },
  );
}, 120_000);

test('Asking twice for the same bulk, as a double click does, makes it once', async () => {
  const at = await opened([10, 20]);
  expect(await asks(at, [10, 20])).toMatchObject({ kind: 'asked' });
  expect(await asks(at, [10, 20])).toMatchObject({ kind: 'asked' });
  await goesOn(at);
  expect(moved(at)).toEqual([10, 20]);
  expect(await at.store.audit.verify()).toBeUndefined();
});

test('Whoever may not ask for one may not ask for many, and nothing is written but the refusal', async () => {
  const at = await opened([10, 20]);
  expect(await asks(at, [10, 20], 'out')).toMatchObject({ kind: 'denied' });
  expect(await states(at)).toEqual([]);
});

test('More than the desk file allows is refused with both numbers', async () => {
  const many = Array.from({ length: 4 }, () => 1);
  const at = await opened(many, `${TEAM}bulk: { most: 3 }\n`);
  await expect(asks(at, many)).rejects.toThrow('4 requests are selected, and one decision covers at most 3.');
  expect(await states(at)).toEqual([]);
});

test('What passes a limit waits for a colleague, who signs off all of it at once, and never for their own', async () => {
  const at = await opened([40, 60, 40, 70]);
  await asks(at, [40, 60, 40, 70]);
  await goesOn(at);
  expect(await states(at)).toEqual(['done', 'sign_off', 'done', 'sign_off']);
  expect(await signs(at, 'ana')).toMatchObject({ kind: 'denied', reason: 'You asked for this yourself.' });
  expect(await signs(at, 'ben')).toMatchObject({ kind: 'denied' });
  expect(await signs(at, 'sam')).toMatchObject({ kind: 'recorded', changed: 2, left: [] });
  await goesOn(at);
  expect(moved(at)).toEqual([40, 60, 40, 70]);
});

test('A sign-off is bound to what was seen, and an item that changed drops out while the others are done', async () => {
  const at = await opened([60, 70]);
  await asks(at, [60, 70]);
  await goesOn(at);
  const stale = { verdict: 'sign_off' as const, seen: 'another hash' };
  expect(await at.perform.signOffBulk(BULK, { person: person('sam') }, stale)).toMatchObject({
    kind: 'denied',
    reason: 'It was changed after you saw it.',
  });
  at.orders.get('0')?.refunded.push(5);
  await signs(at, 'sam');
  await goesOn(at);
  expect(await states(at)).toEqual(['changed', 'done']);
  expect(moved(at)).toEqual([5, 70]);
});

test('Nobody breaks the glass for an item of a bulk, nor changes one of them', async () => {
  const at = await opened([60]);
  await asks(at, [60]);
  await goesOn(at);
  const [item] = await at.store.decisions.ofBulk(BULK);
  if (item === undefined) throw new Error('The bulk has no item');
  const words = { reason: 'It cannot wait.', revision: 1 };
  const reason = 'It is one of many that were asked for as one.';
  expect(await at.perform.actWithoutSignOff(item.id, actor, words)).toMatchObject({ kind: 'denied', reason });
  expect(await at.perform.change(item.id, actor, item.input)).toMatchObject({ kind: 'denied', reason });
});

test('Undo within the window takes back the whole bulk; afterwards it stops what was not sent yet', async () => {
  const yaml = `${TEAM}undo: { money: 30s }\n`;
  const at = await opened([10, 20, 30], yaml);
  await asks(at, [10, 20, 30]);
  for (let second = 0; second < 5; second += 1) {
    await at.perform.resume();
    await at.clock.advance(1_000);
  }
  const windows = new Set((await at.store.decisions.ofBulk(BULK)).map(({ until }) => until));
  expect(windows.size).toBe(1);
  expect(await at.perform.undoBulk(BULK, { person: person('ben') })).toMatchObject({ kind: 'denied' });
  expect(await at.perform.undoBulk(BULK, actor)).toMatchObject({ kind: 'recorded', changed: 3 });
  await goesOn(at);
  expect(await states(at)).toEqual(['undone', 'undone', 'undone']);
  expect(moved(at)).toEqual([0, 0, 0]);
  expect(await at.perform.undoBulk(BULK, actor)).toMatchObject({ kind: 'denied' });
});

test('Stopping in the middle leaves what was sent and takes back the rest', async () => {
  const at = await opened([10, 20, 30, 40]);
  await asks(at, [10, 20, 30, 40]);
  await at.clock.advance(600);
  await at.perform.resume();
  expect(await at.perform.undoBulk(BULK, { person: person('sam') })).toMatchObject({ changed: 2 });
  await goesOn(at);
  expect(await states(at)).toEqual(['done', 'done', 'undone', 'undone']);
});

test('A process that dies in the middle loses nothing and does nothing twice: the next one goes on from the rows', async () => {
  const at = await opened([10, 20, 30, 40, 45]);
  at.faults.push('lost_after');
  await asks(at, [10, 20, 30, 40, 45]);
  await at.clock.advance(1_100);
  await at.perform.resume();
  await goesOn(at, at.restarted());
  expect(moved(at)).toEqual([10, 20, 30, 40, 45]);
  expect((await states(at)).every(hasEnded)).toBe(true);
});

test('Colleagues are asked once for the whole bulk, when all its items were looked at, and the end is summed up once', async () => {
  const at = await opened([60, 70, 10]);
  await asks(at, [60, 70, 10]);
  await goesOn(at);
  const kinds = async () => (await at.store.outbox.claim(100, 1_000)).map(({ notice }) => notice.kind);
  const first = await kinds();
  expect(first.filter((kind) => kind === 'bulk_sign_off')).toHaveLength(1);
  expect(first.filter((kind) => kind === 'bulk_progress')).toHaveLength(1);
  expect(first).not.toContain('decision_card');
  expect(first).not.toContain('bulk_summary');
  await signs(at, 'sam');
  await goesOn(at);
  await at.clock.advance(2_000);
  expect((await kinds()).filter((kind) => kind === 'bulk_summary')).toHaveLength(1);
});

test('Undoing a bulk reaches the item that somebody is at in that very moment', async () => {
  const at = await opened([10, 20, 30], `${TEAM}undo: { money: 60s }\n`);
  await asks(at, [10, 20, 30]);
  await at.clock.advance(2_000);
  const [first] = await at.store.decisions.ofBulk(BULK);
  const held = first && (await at.store.decisions.claim(first.id, 120_000));
  expect(await at.perform.undoBulk(BULK, actor)).toMatchObject({ kind: 'recorded', changed: 2 });
  if (held !== undefined) await at.store.decisions.release(held);
  await goesOn(at);
  expect(await states(at)).toEqual(['undone', 'undone', 'undone']);
  expect(moved(at)).toEqual([0, 0, 0]);
});
