import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { isAct, operations } from '../../src/desk/operations';
import { ebayCalls } from '../../src/ebay/calls';
import { storyFiles } from './story-files';

/** Stories that cannot be told, by operation and story, and why. */
const CANNOT_BE_TOLD: Readonly<Record<string, string>> = {
  'return.set_preferences: not now': 'eBay takes this preference at any time.',
  'cancellation.list: unknown': 'A list is about no single thing; an empty one is told in the stories of asking.',
  'return.list: unknown': 'A list is about no single thing.',
  'return.preferences: unknown': 'Every selling account has its preferences.',
  'inquiry.list: unknown': 'A list is about no single thing.',
  'case.list: unknown': 'A list is about no single thing.',
};

const all = storyFiles.flatMap(({ acts, stories }) => stories.map((story) => ({ acts, ...story })));

test('every operation has its stories, once', () => {
  expect(all.map(({ operation }) => operation).sort()).toEqual(operations.map(({ name }) => name).sort());
});

test('what acts is played as an act, and what reads as a read, each with the call that it is about', () => {
  const wrong = all.filter(({ operation, acts, call }) => {
    const registered = operations.find(({ name }) => name === operation);
    const known = ebayCalls.find(({ id }) => id === call);
    return (
      registered === undefined || isAct(registered) !== acts || known?.goneSince !== undefined || known === undefined
    );
  });
  expect(wrong).toEqual([]);
});

test('an act is told happy, refused, not now and changed, a read happy, refused and unknown, but for what cannot be told', () => {
  const missing = all.flatMap(({ operation, acts, notNow, changed, unknown }) => [
    ...(acts && notNow === undefined ? [`${operation}: not now`] : []),
    ...(acts && changed === undefined ? [`${operation}: changed`] : []),
    ...(!acts && unknown === undefined ? [`${operation}: unknown`] : []),
  ]);
  expect(missing.sort()).toEqual(Object.keys(CANNOT_BE_TOLD).sort());
});

test('every shape in which eBay refuses is met by what acts and by what reads', () => {
  for (const acts of [true, false]) {
    const met = new Set(all.filter((story) => story.acts === acts).map(({ refusedBy }) => refusedBy));
    expect([...met].sort()).toEqual(['bare', 'empty', 'rest', 'text', 'wrapped']);
  }
});

test('the stories of each file are played by the test beside it', () => {
  for (const { file, acts } of storyFiles) {
    const source = readFileSync(join(__dirname, '../..', `${file}.test.ts`), 'utf8');
    expect(source).toMatch(acts ? /^fourStories\(\w+\);$/m : /^threeStories\(\w+\);$/m);
  }
});
