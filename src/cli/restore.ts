import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { systemClock } from '../clock';
import { Environment, givenSettings } from '../environment';
import { AppError } from '../errors';
import { openDatabase } from '../store/database';
import { isPostgres, sqlitePath } from '../store/database-url';
import type { AddCommand } from './add-command';

/** The file, its log and its lock. */
const removeTraces = (path: string) => {
  for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(`${path}${ending}`, { force: true });
};

/** A copy beside `path` that was opened, found whole and brought up to this version. @throws AppError `store` */
const wholeCopy = async (backup: string, path: string): Promise<string> => {
  const [tried, whole] = [`${path}.trying`, `${path}.restored`];
  removeTraces(tried);
  removeTraces(whole);
  copyFileSync(backup, tried);
  try {
    const database = await openDatabase(tried);
    await database.backup(whole);
    await database.close();
    return whole;
  } finally {
    removeTraces(tried);
  }
};

/** `restore`: puts a backup in the place of the records of a stopped desk; those are kept beside it. */
export const restoreCommand: AddCommand = (program, terminal) => {
  program
    .command('restore <file>')
    .description('Put a backup in the place of the records of a stopped desk. The present records are kept aside.')
    .action(async (file: string) => {
      const backup = resolve(terminal.folder, file);
      if (!existsSync(backup)) throw new AppError('bad_input', `There is no ${backup}.`);
      const url = givenSettings(terminal.environment).DATABASE_URL ?? Environment.shape.DATABASE_URL.parse(undefined);
      if (isPostgres(url)) throw new AppError('bad_input', 'Restore PostgreSQL with pg_restore.');
      const path = resolve(terminal.folder, sqlitePath(url));
      const aside = `${path}.before-${systemClock.now().toISOString().replace(/[:.]/g, '-')}`;
      // Opening takes the lock, which proves that no desk is running.
      const present = existsSync(path) ? await openDatabase(path) : undefined;
      try {
        const whole = await wholeCopy(backup, path);
        // Copies also hold what is still in a database's log, which moving its file would leave behind.
        await present?.backup(aside);
        await present?.close();
        removeTraces(path);
        renameSync(whole, path);
      } finally {
        await present?.close();
      }
      terminal.out(
        `Restored ${url} from ${file}.${existsSync(aside) ? ` The records before it are in ${aside}.` : ''}`,
      );
      terminal.out(
        'Requests and decisions since the backup are read anew from eBay; run `npm run audit -- verify` next.',
      );
    });
};
