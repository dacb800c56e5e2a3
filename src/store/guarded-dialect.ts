import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import { AppError } from '../errors';
import { durabilityOf } from './relaxed';
import { Turnstile } from './turnstile';

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

export interface GuardOptions {
  /** True where the database has one connection only. */
  readonly oneAtATime?: boolean | undefined;
  /** Tests stop a process there. */
  readonly before?: BeforeStatement | undefined;
  /** Told ahead of every commit whether it must be on the disk when it returns. */
  readonly commits?: ((how: 'durable' | 'relaxed') => void) | undefined;
}

/** A connection that checks every bound value before its driver sees it. */
class GuardedConnection implements DatabaseConnection {
  inTransaction = false;

  constructor(
    readonly inner: DatabaseConnection,
    private readonly options: GuardOptions,
  ) {}

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    checkBound(query.parameters);
    await this.options.before?.(query.sql);
    const durability = this.inTransaction ? undefined : durabilityOf(query);
    if (durability !== undefined) this.options.commits?.(durability);
    return this.inner.executeQuery<Row>(query);
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<Row>> {
    checkBound(query.parameters);
    return this.inner.streamQuery<Row>(query, chunkSize);
  }
}

const unwrapped = (connection: DatabaseConnection): DatabaseConnection =>
  connection instanceof GuardedConnection ? connection.inner : connection;

const mark = (connection: DatabaseConnection, inTransaction: boolean) => {
  if (connection instanceof GuardedConnection) connection.inTransaction = inTransaction;
};

class GuardedDriver implements Driver {
  private readonly turnstile: Turnstile | undefined;

  constructor(
    private readonly inner: Driver,
    private readonly options: GuardOptions,
  ) {
    this.turnstile = options.oneAtATime ? new Turnstile() : undefined;
  }

  init() {
    return this.inner.init();
  }
  async acquireConnection() {
    await this.turnstile?.enter();
    try {
      return new GuardedConnection(await this.inner.acquireConnection(), this.options);
    } catch (thrown) {
      this.turnstile?.leave();
      throw thrown;
    }
  }
  async beginTransaction(...[connection, settings]: Parameters<Driver['beginTransaction']>) {
    await this.options.before?.('begin');
    this.options.commits?.('durable');
    mark(connection, true);
    return this.inner.beginTransaction(unwrapped(connection), settings);
  }
  async commitTransaction(connection: DatabaseConnection) {
    await this.options.before?.('commit');
    await this.inner.commitTransaction(unwrapped(connection));
    mark(connection, false);
  }
  async rollbackTransaction(connection: DatabaseConnection) {
    await this.inner.rollbackTransaction(unwrapped(connection));
    mark(connection, false);
  }
  async releaseConnection(connection: DatabaseConnection) {
    await this.inner.releaseConnection(unwrapped(connection));
    this.turnstile?.leave();
  }
  destroy() {
    return this.inner.destroy();
  }
}

/** `dialect` with the guard around its driver. */
export const guardedDialect = (dialect: Dialect, options: GuardOptions = {}): Dialect => ({
  createAdapter: () => dialect.createAdapter(),
  createIntrospector: (db) => dialect.createIntrospector(db),
  createQueryCompiler: () => dialect.createQueryCompiler(),
  createDriver: () => new GuardedDriver(dialect.createDriver(), options),
});
