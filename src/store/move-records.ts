import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { AppError } from '../errors';
import { canonicalJson } from './canonical-json';
import type { Database } from './database';

type Row = Readonly<Record<string, string | number | null>>;

export interface MovedTable {
  readonly table: string;
  readonly rows: number;
  /** SHA-256 over all its rows, whatever their order. */
  readonly hash: string;
}

const PAGE = 500;

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Every table of records; the list of schema versions is written by each database's own migrations. */
const tablesOf = async (db: Kysely<never>): Promise<readonly Table[]> => {
  const tables = await db.introspection.getTables();
  return (
    tables
      .filter(({ name, isView }) => !isView && name !== 'schema_versions' && !name.startsWith('sqlite_'))
      .map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name).sort() }))
      // Tables that others point at come first in the alphabet as well; a wrong order would be refused, not go unseen.
      .sort((left, right) => (left.name < right.name ? -1 : 1))
  );
};

const listOf = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)));

/** The rows of a SQLite table in pages, by its hidden row number. */
async function* sqlitePages(db: Kysely<never>, { name, columns }: Table): AsyncGenerator<readonly Row[]> {
  for (let after = -1; ; ) {
    const { rows } = await sql<Row & { row_number: number }>`
      select rowid as row_number, ${listOf(columns)} from ${sql.table(name)}
      where rowid > ${after} order by rowid limit ${PAGE}`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.row_number;
    yield rows.map(({ row_number: _, ...row }) => row);
  }
}

/** The rows of a PostgreSQL table in pages, by a cursor of the transaction. */
async function* postgresPages(db: Kysely<never>, { name, columns }: Table): AsyncGenerator<readonly Row[]> {
  await sql`declare moved_rows no scroll cursor for select ${listOf(columns)} from ${sql.table(name)}`.execute(db);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(PAGE)} from moved_rows`.execute(db);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close moved_rows`.execute(db);
}

const summary = async (table: Table, pages: AsyncIterable<readonly Row[]>): Promise<MovedTable> => {
  const rows: string[] = [];
  for await (const page of pages) {
    for (const row of page) rows.push(createHash('sha256').update(canonicalJson(row)).digest('base64'));
  }
  // The two databases sort text differently, so the rows' own hashes are sorted.
  const hash = createHash('sha256').update(rows.sort().join('\n')).digest('hex');
  return { table: table.name, rows: rows.length, hash };
};

const copy = async (from: Kysely<never>, to: Kysely<never>, table: Table): Promise<void> => {
  for await (const page of sqlitePages(from, table)) {
    const values = page.map((row) => sql`(${sql.join(table.columns.map((column) => row[column] ?? null))})`);
    await sql`insert into ${sql.table(table.name)} (${listOf(table.columns)}) overriding system value values ${sql.join(values)}`.execute(
      to,
    );
  }
  const counting = await sql<{ column: string }>`
    select column_name as column from information_schema.columns
    where table_schema = current_schema() and table_name = ${table.name} and is_identity = 'YES'`.execute(to);
  for (const { column } of counting.rows) {
    const highest = sql`select max(${sql.ref(column)}) from ${sql.table(table.name)}`;
    await sql`select setval(pg_get_serial_sequence(${table.name}, ${column}), coalesce((${highest}), 1), (${highest}) is not null)`.execute(
      to,
    );
  }
};

/**
 * Copies every record of a SQLite database into an empty PostgreSQL one, in a single transaction that is kept only when
 * counts and hashes of all tables agree. Neither may be in use by a desk.
 * @throws AppError `store`
 */
export const moveRecords = async (from: Database, to: Database): Promise<readonly MovedTable[]> => {
  if (from.dialect !== 'sqlite' || to.dialect !== 'postgres') {
    throw new AppError('store', 'Records move from SQLite to PostgreSQL only.');
  }
  // Tables are found by name, so the typed schema is of no use here.
  const source = from.kysely as unknown as Kysely<never>;
  const target = to.kysely as unknown as Kysely<never>;
  return target.transaction().execute(async (trx) => {
    const moved: MovedTable[] = [];
    for (const table of await tablesOf(source)) {
      if ((await summary(table, postgresPages(trx, table))).rows > 0) {
        throw new AppError('store', `The PostgreSQL database already has records (${table.name}).`, {
          hint: 'Name an empty database, so that nothing is mixed.',
        });
      }
      await copy(source, trx, table);
      const there = await summary(table, sqlitePages(source, table));
      const here = await summary(table, postgresPages(trx, table));
      if (there.rows !== here.rows || there.hash !== here.hash) {
        throw new AppError('store', `The copy of ${table.name} differs: ${there.rows} rows became ${here.rows}.`, {
          hint: 'Nothing was kept. Stop every desk that uses either database and try again.',
        });
      }
      moved.push(here);
    }
    return moved;
  });
};
