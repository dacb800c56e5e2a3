import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Check, ok } from '../../check-up';
import { openDatabase } from '../../store/database';
import { isPostgres, sqlitePath } from '../../store/database-url';

/** The database opens and answers. Nothing is made or changed. */
export const storeCheck = (databaseUrl: string, folder: string): Check => ({
  name: 'Store',
  async run() {
    const path = resolve(folder, sqlitePath(databaseUrl));
    if (!isPostgres(databaseUrl) && !existsSync(path)) {
      return [ok('Store', `${databaseUrl} is not there yet; the first start makes it`)];
    }
    const database = await openDatabase(isPostgres(databaseUrl) ? databaseUrl : path, { shared: true, connections: 1 });
    try {
      const { waiting } = await database.kysely
        .selectFrom('outbox')
        .select(({ fn }) => fn.countAll().as('waiting'))
        .where('state', '=', 'waiting')
        .executeTakeFirstOrThrow();
      return [ok('Store', `it opens (${database.dialect}); ${waiting} notices wait for Slack`)];
    } finally {
      await database.close();
    }
  },
});
