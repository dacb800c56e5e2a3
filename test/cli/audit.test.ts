import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runCommandLine } from '../../src/cli/command-line';
import { openDatabase } from '../../src/store/database';
import { createStore } from '../../src/store/store';
import { handMovedClock } from '../hand-moved-clock';
import { recordedTerminal } from './recorded-terminal';

const KEY = 'an audit key of at least 32 characters';
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aftersale-'));
  const database = await openDatabase(join(folder, 'desk.sqlite'));
  const store = createStore(database, { clock: handMovedClock(), auditKey: KEY });
  for (const words of ['=cmd()', 'fine']) {
    await store.transaction((tables) =>
      tables.audit.append({
        kind: 'asked',
        body: { n: 1 },
        personal: { subject: 'a buyer', body: { words } },
        operation: words,
      }),
    );
  }
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = async (...words: string[]) => {
  const terminal = recordedTerminal(folder, { DATABASE_URL: 'file:desk.sqlite', AUDIT_KEY: KEY });
  const exit = await runCommandLine(words, terminal);
  return { exit, out: terminal.printed.join('\n'), complaints: terminal.complained.join('\n') };
};

test('The audit is exported as JSON lines and as CSV whose cells no spreadsheet runs', async () => {
  const { out } = await run('audit', 'export');
  expect(out.split('\n').map((line) => JSON.parse(line).seq)).toEqual([1, 2]);
  expect((await run('audit', 'export', '--format', 'csv', '--out', 'audit.csv')).exit).toBe(0);
  const [header, first] = readFileSync(join(folder, 'audit.csv'), 'utf8').split('\n');
  expect(header).toMatch(/^seq,at,account/);
  expect(first).toContain(`"'=cmd()"`);
});

test('Verifying says that the chain is whole, or names the first broken row and fails', async () => {
  expect(await run('audit', 'verify')).toMatchObject({ exit: 0, out: expect.stringContaining('2 entries') });
  const database = await openDatabase(join(folder, 'desk.sqlite'));
  await database.kysely.updateTable('audit').set({ kind: 'done' }).where('seq', '=', 2).execute();
  await database.close();
  expect(await run('audit', 'verify')).toMatchObject({
    exit: 1,
    complaints: expect.stringContaining('broken at row 2'),
  });
});

test('A buyer is erased and the chain stays whole', async () => {
  expect(await run('audit', 'erase', 'a buyer')).toMatchObject({
    exit: 0,
    out: expect.stringContaining('2 audit entries'),
  });
  expect((await run('audit', 'verify')).exit).toBe(0);
  expect((await run('audit', 'export')).out).not.toContain('words');
});

test('A backup opens as a desk of its own', async () => {
  expect((await run('backup', 'copy.sqlite')).exit).toBe(0);
  const copy = await openDatabase(join(folder, 'copy.sqlite'));
  expect(await copy.kysely.selectFrom('audit').select('seq').execute()).toHaveLength(2);
  await copy.close();
});
