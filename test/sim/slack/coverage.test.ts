import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { coveredFeatures, coveredMethods } from './coverage';
import { methods } from './methods';

const named = (status: string) => coveredMethods.filter((each) => each.status === status).map((each) => each.name);

test('every method that is served is in the coverage matrix, and no other', () => {
  expect(named('served').sort()).toEqual(Object.keys(methods).sort());
});

test('what is said not to be served is not', () => {
  expect(named('not served').filter((name) => methods[name])).toEqual([]);
});

test('nothing is named twice', () => {
  const names = [...coveredMethods, ...coveredFeatures].map((each) => each.name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test.each(coveredMethods.filter((each) => each.test))('$name is called in $test', ({ name, test: file = '' }) => {
  const text = readFileSync(join(__dirname, file), 'utf8').replace(/\s+/g, '');
  const called = [`.${name}(`, `'${name}'`].some((form) => text.includes(form));
  expect(called).toBe(true);
});

test.each(coveredFeatures.filter((each) => each.test))('the test of $name is there', ({ test: file = '' }) => {
  expect(existsSync(join(__dirname, file))).toBe(true);
});
