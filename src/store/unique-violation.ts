const CODES = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);

/** Whether the database refused a row because one like it exists, in SQLite's or PostgreSQL's words. */
export const isUniqueViolation = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' && CODES.has(thrown.code);
