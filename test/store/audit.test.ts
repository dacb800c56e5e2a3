import { expect, test } from '@jest/globals';
import { createStore } from '../../src/store/store';
import { handMovedClock } from '../hand-moved-clock';
import { openTestDatabase } from './test-database';

const audited = async () => {
  const database = await openTestDatabase();
  const clock = handMovedClock();
  const store = createStore(database, { clock, auditKey: 'a key for tests' });
  for (const kind of ['asked', 'intended', 'done']) {
    await store.transaction((tables) =>
      tables.audit.append({
        kind,
        person: 'U1',
        body: { amount: '12.50' },
        personal: { subject: 'a buyer', body: { words: `=HYPERLINK("${kind}")` } },
      }),
    );
  }
  return { database, store, clock };
};

test('A chain that nobody touched is whole, and names its head', async () => {
  const { store } = await audited();
  expect(await store.audit.verify()).toBeUndefined();
  expect(await store.audit.head()).toMatchObject({ seq: 3 });
  await store.close();
});

test('Changing, removing or rewriting a row is found, and the first broken row is named', async () => {
  const { database, store, clock } = await audited();
  const { kysely } = database;
  await kysely.updateTable('audit').set({ body: '{"amount":"1.00"}' }).where('seq', '=', 2).execute();
  expect(await store.audit.verify()).toEqual({ seq: 2, reason: 'Its content was changed after it was written.' });
  await kysely.updateTable('audit').set({ body: '{"amount":"12.50"}' }).where('seq', '=', 2).execute();
  expect(await store.audit.verify()).toBeUndefined();
  const other = createStore(database, { clock, auditKey: 'another key' });
  expect(await other.audit.verify()).toMatchObject({ seq: 1 });
  await kysely.deleteFrom('audit_personal').where('seq', '=', 2).execute();
  await kysely.deleteFrom('audit').where('seq', '=', 2).execute();
  expect(await store.audit.verify()).toMatchObject({ seq: 2 });
  await store.close();
});

test('What is personal can be changed by nobody and erased without breaking the chain', async () => {
  const { database, store } = await audited();
  await database.kysely.updateTable('audit_personal').set({ body: '{}' }).where('seq', '=', 3).execute();
  expect(await store.audit.verify()).toEqual({ seq: 3, reason: 'Its personal part was changed after it was written.' });
  expect(await store.audit.erase('a buyer')).toBe(3);
  expect(await store.audit.verify()).toBeUndefined();
  expect((await store.audit.rows(0, 10)).every((row) => row.personal === undefined)).toBe(true);
  await store.close();
});

test('Commits at the same time make one chain', async () => {
  const { store } = await audited();
  const append = () => store.transaction((tables) => tables.audit.append({ kind: 'asked', body: {} }));
  await Promise.all(Array.from({ length: 10 }, append));
  expect(await store.audit.verify()).toBeUndefined();
  expect(await store.audit.head()).toMatchObject({ seq: 13 });
  await store.close();
});
