import { type Kysely, sql } from 'kysely';
import { AppError } from '../errors';
import type { DialectName } from './migration';
import { firstTables } from './migrations/001-first-tables';
import { ledger } from './migrations/002-ledger';
import { deskWork } from './migrations/003-desk-work';
import { push } from './migrations/004-push';
import { unanswered } from './migrations/005-unanswered';
import { erasure } from './migrations/006-erasure';
import { ebayCalls } from './migrations/007-ebay-calls';
import { savedReplies } from './migrations/008-saved-replies';
import { queue } from './migrations/009-queue';
import { done } from './migrations/010-done';
import { bulk } from './migrations/011-bulk';
import { auditSearch } from './migrations/012-audit-search';
import { figures } from './migrations/013-figures';
import { spikes } from './migrations/014-spikes';
import { becameCase } from './migrations/015-became-case';
import { ownRequests } from './migrations/016-own-requests';
import { outboxTurns } from './migrations/017-outbox-turns';
import type { Schema } from './schema';

const MIGRATIONS = [
  firstTables,
  ledger,
  deskWork,
  push,
  unanswered,
  erasure,
  ebayCalls,
  savedReplies,
  queue,
  done,
  bulk,
  auditSearch,
  figures,
  spikes,
  becameCase,
  ownRequests,
  outboxTurns,
];
const POSTGRES_LOCK = 4_711_001;

interface Versions {
  schema_versions: { name: string };
}

/**
 * Brings the tables up to this program's version, each step in one transaction; several processes wait for each other.
 * @throws AppError `store` when the database was written by a newer program.
 */
export const migrate = async (db: Kysely<Schema>, dialect: DialectName): Promise<void> => {
  // The table of versions is not part of the schema that the program otherwise knows.
  const versions = db as unknown as Kysely<Schema & Versions>;
  await versions.transaction().execute(async (trx) => {
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${POSTGRES_LOCK})`.execute(trx);
    await sql`create table if not exists schema_versions (name text primary key)`.execute(trx);
    const rows = await trx.selectFrom('schema_versions').select('name').execute();
    const done = new Set(rows.map((row) => row.name));
    const unknown = [...done].filter((name) => !MIGRATIONS.some((migration) => migration.name === name));
    if (unknown.length > 0) {
      throw new AppError('store', `The database was written by a newer Aftersale (${unknown.join(', ')}).`, {
        hint: 'Start the newer version, or restore the backup that was made before it.',
      });
    }
    for (const migration of MIGRATIONS) {
      if (done.has(migration.name)) continue;
      // Migrations build tables by name; they cannot be typed by the schema they are about to make.
      await migration.up(trx as unknown as Kysely<unknown>, dialect);
      await trx.insertInto('schema_versions').values({ name: migration.name }).execute();
    }
  });
};
