import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { callById } from '../../src/ebay/calls';
import { readBody } from '../../src/ebay/reply';

const folder = join(__dirname, 'samples');
const samples = readdirSync(folder).filter((name) => callById(name.split('.')[0] ?? '') !== undefined);

/** Every text and number of a body, wherever it stands. */
const leavesOf = (value: unknown): string[] => {
  if (value === null || value === undefined) return [];
  if (typeof value === 'object') return Object.values(value).flatMap(leavesOf);
  return [typeof value === 'number' ? String(value) : String(value)];
};

const normal = (leaf: string): string => {
  if (/^-?\d+(\.\d+)?$/.test(leaf)) return String(Number(leaf));
  return /^\d{4}-\d\d-\d\dT/.test(leaf) ? new Date(leaf).toISOString() : leaf;
};

test.each(samples)('eBay’s own sample %s is read without loss', (name) => {
  const call = callById(name.split('.')[0] ?? '');
  if (call === undefined) throw new Error(`no call for ${name}`);
  const source = readFileSync(join(folder, name), 'utf8');

  const { parsed, odd } = readBody(call, source);

  const read = new Set(leavesOf(parsed).map(normal));
  expect(
    leavesOf(JSON.parse(source))
      .map(normal)
      .filter((leaf) => !read.has(leaf)),
  ).toEqual([]);
  expect(odd.map(({ path, what }) => `${path}: ${what}`)).toMatchSnapshot();
});
