import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { callsTable } from './calls-table';

const page = callsTable();
const rows = page.split('\n').filter((line) => line.startsWith('| `'));
const cellsOf = (row: string) => row.split('|').map((cell) => cell.trim());

test('docs/calls.md is what the code says; run npm run docs after a change', () => {
  expect(readFileSync(join(__dirname, '../../docs/calls.md'), 'utf8')).toBe(page);
});

test('every live call of the Post-Order API is reached by a command, or its absence is explained', () => {
  expect(rows).toHaveLength(38);
  const unreached = rows
    .map(cellsOf)
    .filter(([, , how = '', commands]) => commands === '' && !/switched off|buyers only/.test(how));
  expect(unreached).toEqual([]);
});

test('every live call that a person can reach is played by a test', () => {
  const unplayed = rows.map(cellsOf).filter(([, , , commands, , tests]) => commands !== '' && tests === '');
  expect(unplayed).toEqual([]);
});
