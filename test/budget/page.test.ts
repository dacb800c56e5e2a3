import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { budgetPage, Row } from './page';

test('the page of what eBay’s calls buy is the one that its figures make', () => {
  const rows = Row.array().parse(JSON.parse(readFileSync('docs/budget.json', 'utf8')));
  expect(readFileSync('docs/budget.md', 'utf8')).toBe(budgetPage(rows));
});
