import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runCommandLine } from '../../src/cli/command-line';
import { openDatabase } from '../../src/store/database';
import { createStore, type Store } from '../../src/store/store';
import { recordedTerminal } from '../cli/recorded-terminal';
import { handMovedClock } from '../hand-moved-clock';
import { newDatabaseUrl, onPostgres } from './test-database';

const AUDIT_KEY = 'a key of at least thirty-two characters';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'records-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const opened = async (url: string) =>
  createStore(await openDatabase(url), { clock: handMovedClock(), auditKey: AUDIT_KEY });
const path = () => join(folder, 'desk.sqlite');

const alarm = (dedupe: string) => ({ kind: 'admin_alert', code: 'test', text: 'A test.', dedupe }) as const;

const fill = async (store: Store, rows: number) => {
  for (let number = 1; number <= rows; number += 1) {
    await store.settings.set(`cursor ${number}`, `value ${number} – ü € 😀`);
  }
  await store.outbox.enqueue(alarm('before'));
  await store.transaction((tables) =>
    tables.audit.append({
      account: 'main',
      person: 'U1',
      kind: 'asked',
      operation: 'cancellation.approve',
      body: { amount: '39.90' },
      personal: { subject: 'jane', body: { buyer: 'jane' } },
    }),
  );
};

const run = async (words: readonly string[], environment: Record<string, string> = {}) => {
  const terminal = recordedTerminal(folder, { DATABASE_URL: `file:${path()}`, AUDIT_KEY, ...environment });
  const exitCode = await runCommandLine(words, terminal);
  return { exitCode, printed: terminal.printed.join('\n'), complained: terminal.complained.join('\n') };
};

test('a backup made beside a running desk is restored whole, and what it replaces is kept aside', async () => {
  const desk = await opened(path());
  await fill(desk, 20);
  expect((await run(['backup', 'copy.sqlite'])).exitCode).toBe(0);
  await desk.settings.set('cursor 1', 'changed after the backup');

  const early = await run(['restore', 'copy.sqlite']);
  expect(early.exitCode).toBe(1);
  expect(early.complained).toMatch(/Another Aftersale already uses/);
  await desk.close();

  const { exitCode, printed, complained } = await run(['restore', 'copy.sqlite']);
  expect(complained).toBe('');
  expect(exitCode).toBe(0);
  const restored = await opened(path());
  expect(await restored.settings.get('cursor 1')).toBe('value 1 – ü € 😀');
  expect(await restored.audit.verify()).toBeUndefined();
  await restored.close();
  const aside = /are in (\S+)\.$/m.exec(printed)?.[1] ?? '';
  const before = await opened(aside);
  expect(await before.settings.get('cursor 1')).toBe('changed after the backup');
  await before.close();
});

test('a damaged or missing backup replaces nothing', async () => {
  const desk = await opened(path());
  await fill(desk, 1);
  await desk.close();
  expect((await run(['restore', 'gone.sqlite'])).exitCode).toBe(1);
  expect((await run(['restore', __filename])).exitCode).toBe(1);
  const still = await opened(path());
  expect(await still.settings.get('cursor 1')).toMatch(/^value 1/);
  await still.close();
});

test('moving needs a file that exists and a PostgreSQL address', async () => {
  expect((await run(['move-to-postgres', 'gone.sqlite', 'postgres://x'])).complained).toMatch(/There is no/);
  await (await opened(path())).close();
  expect((await run(['move-to-postgres', 'desk.sqlite'])).complained).toMatch(/no PostgreSQL address/);
  expect(existsSync(path())).toBe(true);
});

if (onPostgres) {
  test('every record moves to PostgreSQL, verified, and the desk goes on counting where it was', async () => {
    const desk = await opened(path());
    await fill(desk, 1200);
    await desk.close();
    const address = await newDatabaseUrl();
    const { exitCode, printed, complained } = await run(['move-to-postgres', 'desk.sqlite'], { DATABASE_URL: address });
    expect([exitCode, complained]).toEqual([0, '']);
    expect(printed).toMatch(/^settings +1200 rows {2}[0-9a-f]{16} {2}agrees$/m);
    const moved = await opened(address);
    expect(await moved.settings.get('cursor 1200')).toBe('value 1200 – ü € 😀');
    expect(await moved.audit.verify()).toBeUndefined();
    await moved.outbox.enqueue(alarm('after'));
    await moved.close();
    const again = await run(['move-to-postgres', 'desk.sqlite'], { DATABASE_URL: address });
    expect(again.complained).toMatch(/already has records/);
  });
}
