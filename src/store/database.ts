import {
  HandleEmptyInListsPlugin,
  Kysely,
  PostgresDialect,
  replaceWithNoncontingentExpression,
  SqliteDialect,
  sql,
} from 'kysely';
import { AppError } from '../errors';
import { isPostgres, sqlitePath } from './database-url';
import { type BeforeStatement, guardedDialect } from './guarded-dialect';
import { migrate } from './migrate';
import type { DialectName } from './migration';
import { makeOwnersFile } from './owners-file';
import { postgresPool } from './postgres-pool';
import { withPrepared } from './prepared';
import type { Schema } from './schema';
import { openSqliteFile } from './sqlite-file';

export interface Database {
  readonly kysely: Kysely<Schema>;
  readonly dialect: DialectName;
  /** Writes a consistent copy while the desk goes on. SQLite only. @throws AppError `store` */
  backup(path: string): Promise<void>;
  /** Leaves no byte of what was erased in the files of SQLite; PostgreSQL's own vacuum does that there. @throws AppError `busy` */
  forget(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Open a SQLite file beside the process that owns it, for reading on the command line. */
  readonly shared?: boolean;
  /** Awaited ahead of every statement; fault tests stop the process there. */
  readonly beforeStatement?: BeforeStatement;
  /** Connections to PostgreSQL. */
  readonly connections?: number;
}

/**
 * The store's database, migrated and ready: `postgres://…`, a SQLite file, or `:memory:`.
 * @throws AppError `store` when it is locked, damaged, unreachable or from a newer version.
 */
export const openDatabase = async (url: string, options: DatabaseOptions = {}): Promise<Database> => {
  const dialect: DialectName = isPostgres(url) ? 'postgres' : 'sqlite';
  const file = dialect === 'sqlite' ? openSqliteFile(sqlitePath(url), options.shared ?? false) : undefined;
  let closed = false;
  /** Work that a stop left behind must not reach a file that the next process owns: libsql would still take its statements. */
  const before: BeforeStatement = async (statement) => {
    if (closed) throw new AppError('store', 'The database is closed.');
    await options.beforeStatement?.(statement);
  };
  const kysely = new Kysely<Schema>({
    dialect: guardedDialect(
      file === undefined
        ? new PostgresDialect({ pool: postgresPool(url, options.connections ?? 8) })
        : new SqliteDialect({ database: withPrepared(file.connection) }),
      { before, commits: file?.commits },
    ),
    // PostgreSQL refuses `in ()`, which SQLite takes: an empty list finds nothing on both.
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
  });
  const close = async () => {
    closed = true;
    if (file === undefined) await kysely.destroy();
    else file.close();
  };
  try {
    if (!options.shared) await migrate(kysely, dialect);
  } catch (thrown) {
    await close();
    if (thrown instanceof AppError) throw thrown;
    throw new AppError('store', 'The database could not be prepared.', {
      cause: thrown,
      hint: 'Check DATABASE_URL and that the database accepts connections and changes to its tables.',
    });
  }
  return {
    kysely,
    dialect,
    close,
    async forget() {
      if (dialect !== 'sqlite') return;
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(kysely);
      if (rows[0]?.busy === 0) return;
      throw new AppError('busy', 'Something else is reading the database, so its log still holds what was erased.');
    },
    async backup(path) {
      if (dialect !== 'sqlite') throw new AppError('store', 'Back PostgreSQL up with pg_dump.');
      makeOwnersFile(path);
      await sql`vacuum into ${path}`.execute(kysely);
    },
  };
};
