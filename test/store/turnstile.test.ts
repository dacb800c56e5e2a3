import { expect, test } from '@jest/globals';
import { Turnstile } from '../../src/store/turnstile';
import { testStore } from './test-store';

test('those who wait for the one connection are let in one at a time, in the order in which they came', async () => {
  const turnstile = new Turnstile();
  const seen: string[] = [];
  const visit = async (name: string) => {
    await turnstile.enter();
    seen.push(`${name} in`);
    await Promise.resolve();
    seen.push(`${name} out`);
    turnstile.leave();
  };
  await Promise.all([visit('Ana'), visit('Sam'), visit('Olga')]);
  await visit('Ana');
  expect(seen).toEqual(['Ana in', 'Ana out', 'Sam in', 'Sam out', 'Olga in', 'Olga out', 'Ana in', 'Ana out']);
});

test('a failed statement and a transaction taken back let the next one in', async () => {
  const { store } = await testStore();
  await store.settings.set('name', 'first');
  await expect(store.settings.set('name', Symbol('no text') as unknown as string)).rejects.toThrow();
  await expect(store.transaction(async () => Promise.reject(new Error('taken back')))).rejects.toThrow('taken back');
  expect(await Promise.all([store.settings.get('name'), store.settings.get('nothing')])).toEqual(['first', undefined]);
});
