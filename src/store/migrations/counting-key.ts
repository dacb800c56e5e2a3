import { type ColumnBuilderCallback, sql } from 'kysely';
import type { DialectName } from '../migration';

/** Type and constraints of a primary key that counts up by itself. */
export const countingKey = (dialect: DialectName) => {
  const constraints: ColumnBuilderCallback = (column) =>
    dialect === 'postgres' ? column.primaryKey() : column.primaryKey().autoIncrement();
  const type = dialect === 'postgres' ? sql<number>`integer generated always as identity` : sql<number>`integer`;
  return [type, constraints] as const;
};
