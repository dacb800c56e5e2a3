import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Schema } from './schema';

export type Row<Table extends keyof Schema> = Selectable<Schema[Table]>;
export type NewRow<Table extends keyof Schema> = Insertable<Schema[Table]>;
export type RowChange<Table extends keyof Schema> = Updateable<Schema[Table]>;
