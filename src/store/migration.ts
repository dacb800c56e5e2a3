import type { Kysely } from 'kysely';

export type DialectName = 'sqlite' | 'postgres';

/** One step of the tables' history. Never edit one that has been released: add another. */
export interface Migration {
  /** Number and name; runs in the order of the list. */
  readonly name: string;
  up(db: Kysely<unknown>, dialect: DialectName): Promise<void>;
}
