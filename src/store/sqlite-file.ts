import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';
import { AppError } from '../errors';
import { makeOwnersFile } from './owners-file';

const BUSY_TIMEOUT_MS = 250;

export interface SqliteFile {
  readonly connection: Libsql.Database;
  /** Whether the commits from now on are on the disk when they return. Between transactions only. */
  commits(how: 'durable' | 'relaxed'): void;
  /** Closes at once; an unfinished transaction is rolled back, as it would be when the process dies. */
  close(): void;
}

/** Held as long as the process lives, and freed by the system when it dies. */
const lock = (path: string): Libsql.Database => {
  const holder = new Libsql(`${path}.lock`);
  try {
    holder.exec('PRAGMA busy_timeout = 0');
    holder.exec('BEGIN EXCLUSIVE');
    return holder;
  } catch (cause) {
    holder.close();
    throw new AppError('store', `Another Aftersale already uses ${path}.`, {
      cause,
      hint: 'Stop the other process, or use PostgreSQL to run several at once.',
    });
  }
};

/** libsql closes a connection only when its last statement is collected: until then an open transaction would hold its locks. */
const end = (connection: Libsql.Database) => {
  if (!connection.open) return;
  if (connection.inTransaction) connection.exec('ROLLBACK');
  connection.close();
};

const check = (connection: Libsql.Database, path: string) => {
  const rows = connection.prepare('PRAGMA integrity_check(1)').all();
  const words = JSON.stringify(rows);
  if (words.includes('"ok"')) return;
  throw new AppError('store', `The database ${path} is damaged: ${words.slice(0, 300)}`, {
    hint: 'Stop here and restore the last backup; the audit export can show what happened since.',
  });
};

/**
 * Opens a SQLite file (or `:memory:`) with durable commits. One process per file: reads for the command line open it with `shared`.
 * @throws AppError `store` when it is locked or damaged.
 */
export const openSqliteFile = (path: string, shared: boolean): SqliteFile => {
  const inMemory = path === ':memory:';
  if (!inMemory) mkdirSync(dirname(path), { recursive: true });
  const holder = inMemory || shared ? undefined : lock(path);
  try {
    if (!inMemory) makeOwnersFile(path);
    const connection = new Libsql(path);
    connection.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
    connection.exec('PRAGMA journal_mode = WAL');
    connection.exec('PRAGMA synchronous = FULL');
    connection.exec('PRAGMA foreign_keys = ON');
    // What is erased must not stay readable in the file's unused pages.
    connection.exec('PRAGMA secure_delete = ON');
    // A process that ended before it could clear the log left there what it had erased.
    if (!shared) connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
    check(connection, path);
    let synchronous: 'durable' | 'relaxed' = 'durable';
    return {
      connection,
      commits: (how) => {
        if (how === synchronous) return;
        connection.exec(`PRAGMA synchronous = ${how === 'durable' ? 'FULL' : 'NORMAL'}`);
        synchronous = how;
      },
      close: () => {
        end(connection);
        if (holder !== undefined) end(holder);
      },
    };
  } catch (thrown) {
    holder?.close();
    if (thrown instanceof AppError) throw thrown;
    throw new AppError('store', `The database ${path} cannot be opened.`, {
      cause: thrown,
      hint: 'Check DATABASE_URL, that the folder can be written to, and that the disk is not full.',
    });
  }
};
