import { existsSync } from 'node:fs';
import { type Check, ok } from '../../check-up';
import { openDatabase } from '../../store/database';

const isPostgres = (url: string) => /^postgres(ql)?:/.test(url);

/** The database opens and answers. Nothing is made or changed. */
export const storeCheck = (databaseUrl: string): Check => ({
  name: 'Store',
  async run() {
    const path = databaseUrl.replace(/^file:(\/\/)?/, '');
    if (!isPostgres(databaseUrl) && !existsSync(path)) {
      return [ok('Store', `${path} is not there yet; the first start makes it`)];
    }
    const database = await openDatabase(databaseUrl, { shared: true, connections: 1 });
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
