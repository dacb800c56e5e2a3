import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type Libsql from 'libsql';

/** More than the program has statements; only lists of varying length make ever new ones. */
const KEPT = 300;

/** The connection with its prepared statements kept by their text: preparing takes as long as running. */
export const withPrepared = (connection: Libsql.Database): SqliteDatabase => {
  const kept = new Map<string, SqliteStatement>();
  return {
    prepare(text) {
      const known = kept.get(text);
      if (known !== undefined) return known;
      const statement = connection.prepare(text);
      const [oldest] = kept.keys();
      if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(text, statement);
      return statement;
    },
    close: () => connection.close(),
  };
};
