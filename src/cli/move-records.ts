import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../errors';
import { openDatabase } from '../store/database';
import { isPostgres, sqlitePath } from '../store/database-url';
import { moveRecords } from '../store/move-records';
import type { AddCommand } from './add-command';

/** `move-to-postgres`: from the SQLite file to PostgreSQL, while the desk is stopped. */
export const moveRecordsCommand: AddCommand = (program, terminal) => {
  program
    .command('move-to-postgres')
    .description(
      'Copy all records of a stopped desk from its SQLite file into an empty PostgreSQL database, and verify them.',
    )
    .argument('<file>', 'the SQLite file')
    .argument(
      '[address]',
      'postgres://…; DATABASE_URL when left out, which keeps its password out of the list of processes',
    )
    .action(async (file: string, address = terminal.environment.DATABASE_URL ?? '') => {
      const path = resolve(terminal.folder, sqlitePath(file));
      if (!existsSync(path)) throw new AppError('bad_input', `There is no ${path}.`, { hint: 'Name the SQLite file.' });
      if (!isPostgres(address)) {
        throw new AppError('bad_input', 'The target is no PostgreSQL address.', {
          hint: 'Set DATABASE_URL=postgres://…',
        });
      }
      // Opened as a desk would: its lock proves that no desk is running on the file.
      const from = await openDatabase(path);
      try {
        const to = await openDatabase(address);
        try {
          for (const { table, rows, hash } of await moveRecords(from, to)) {
            terminal.out(`${table.padEnd(18)} ${String(rows).padStart(9)} rows  ${hash.slice(0, 16)}  agrees`);
          }
        } finally {
          await to.close();
        }
      } finally {
        await from.close();
      }
      terminal.out('Everything was copied and verified. Now set DATABASE_URL to the new database for good,');
      terminal.out(
        `and AUDIT_KEY to the key in use: ${existsSync(`${path}.audit-key`) ? `${file}.audit-key` : 'the present one'}.`,
      );
    });
};
