import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseDeskFile } from '../../src/desk/desk-file-text';
import { deskFileKeys, deskFilePage } from './desk-file-page';
import { DESCRIBED, deskFileWords } from './desk-file-words';
import { EXAMPLE_DESK_FILE } from './example-desk-file';

test('docs/desk-file.md is what the schema says; run npm run docs after a change', () => {
  expect(readFileSync(join(__dirname, '../../docs/desk-file.md'), 'utf8')).toBe(deskFilePage());
});

test('every key of the desk file is described in test/docs/desk-file-words.ts, and nothing that is no key', () => {
  const paths = deskFileKeys().map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => deskFileWords(path) === undefined)).toEqual([]);
  expect(DESCRIBED.filter((path) => !paths.includes(path))).toEqual([]);
});

test('the example of the page is a desk file that the desk takes', () => {
  expect(parseDeskFile(EXAMPLE_DESK_FILE).file.limits).toHaveLength(2);
});
