import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '../src/desk/operations';
import { operationsTable } from '../src/desk/operations-table';
import { callsTable } from './docs/calls-table';

/** Writes the pages under docs that are made from the code. Tests compare them, so run this after a change. */
writeFileSync(join(__dirname, '../docs/operations.md'), operationsTable(operations));
writeFileSync(join(__dirname, '../docs/calls.md'), callsTable());
