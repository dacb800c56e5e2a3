import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import { AppError } from '../errors';

/**
 * Refuses what libsql cannot bind: a boolean aborts the whole process and a bigint comes back wrong.
 * @throws AppError `internal` for anything but text, safe integers and null.
 */
export const checkBound = (values: readonly unknown[]): void => {
  for (const [index, value] of values.entries()) {
    if (value === null || typeof value === 'string' || Number.isSafeInteger(value)) continue;
    throw new AppError('internal', `A ${value === undefined ? 'missing value' : typeof value} cannot be stored.`, {
      facts: { parameter: index + 1 },
    });
  }
};

/** Awaited ahead of every statement, with its text. */
export type BeforeStatement = (statement: string) => Promise<void>;

/** A connection that checks every bound value before its driver sees it and calls `before` ahead of every statement. */
class GuardedConnection implements DatabaseConnection {
  constructor(
    readonly inner: DatabaseConnection,
    private readonly before: BeforeStatement | undefined,
  ) {}

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    checkBound(query.parameters);
    await this.before?.(query.sql);
    return this.inner.executeQuery<Row>(query);
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<Row>> {
    checkBound(query.parameters);
    return this.inner.streamQuery<Row>(query, chunkSize);
  }
}

const unwrapped = (connection: DatabaseConnection): DatabaseConnection =>
  connection instanceof GuardedConnection ? connection.inner : connection;

class GuardedDriver implements Driver {
  constructor(
    private readonly inner: Driver,
    private readonly before: BeforeStatement | undefined,
  ) {}

  init() {
    return this.inner.init();
  }
  async acquireConnection() {
    return new GuardedConnection(await this.inner.acquireConnection(), this.before);
  }
  async beginTransaction(...[connection, settings]: Parameters<Driver['beginTransaction']>) {
    await this.before?.('begin');
    return this.inner.beginTransaction(unwrapped(connection), settings);
  }
  async commitTransaction(connection: DatabaseConnection) {
    await this.before?.('commit');
    return this.inner.commitTransaction(unwrapped(connection));
  }
  rollbackTransaction(connection: DatabaseConnection) {
    return this.inner.rollbackTransaction(unwrapped(connection));
  }
  releaseConnection(connection: DatabaseConnection) {
    return this.inner.releaseConnection(unwrapped(connection));
  }
  destroy() {
    return this.inner.destroy();
  }
}

/** `dialect` with the guard around its driver. Tests stop a process in `before`. */
export const guardedDialect = (dialect: Dialect, before?: BeforeStatement): Dialect => ({
  createAdapter: () => dialect.createAdapter(),
  createIntrospector: (db) => dialect.createIntrospector(db),
  createQueryCompiler: () => dialect.createQueryCompiler(),
  createDriver: () => new GuardedDriver(dialect.createDriver(), before),
});
