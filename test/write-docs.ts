import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '../src/desk/operations';
import { operationsTable } from '../src/desk/operations-table';
import { CommandPrefix } from '../src/environment';
import { callsTable } from './docs/calls-table';
import { commandPages } from './docs/command-pages';
import { deskFilePage } from './docs/desk-file-page';

const docs = join(__dirname, '../docs');

/** Writes the pages under docs that are made from the code. Tests compare them, so run this after a change. */
writeFileSync(join(docs, 'operations.md'), operationsTable(operations));
writeFileSync(join(docs, 'calls.md'), callsTable());
writeFileSync(join(docs, 'desk-file.md'), deskFilePage());
mkdirSync(join(docs, 'commands'), { recursive: true });
for (const [name, text] of commandPages(CommandPrefix.parse(process.env.COMMAND_PREFIX ?? ''))) {
  writeFileSync(join(docs, 'commands', name), text);
}
