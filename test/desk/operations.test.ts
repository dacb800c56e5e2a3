import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { isAct, operationNamed, operations } from '../../src/desk/operations';
import { operationsTable } from '../../src/desk/operations-table';

test('the page of operations is what the code says (run "npm run docs" after a change)', () => {
  expect(readFileSync(join(__dirname, '../../docs/operations.md'), 'utf8')).toBe(operationsTable(operations));
});

test('every operation has a name of its own and is found by it', () => {
  for (const operation of operations) expect(operationNamed(operation.name)).toBe(operation);
  expect(operationNamed('cancellation.unheard_of')).toBeUndefined();
});

test('no text to a buyer is ever tried again', () => {
  for (const operation of operations) {
    if (isAct(operation) && operation.effect === 'reply') expect(operation.retry).toBe('never');
  }
});
