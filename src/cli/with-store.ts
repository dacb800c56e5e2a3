import { resolve } from 'node:path';
import type { Clock } from '../clock';
import { Environment, givenSettings } from '../environment';
import { AppError } from '../errors';
import { auditKeyFor } from '../store/audit-key';
import { openDatabase } from '../store/database';
import { isPostgres, sqlitePath } from '../store/database-url';
import { createStore, type Store } from '../store/store';
import type { Terminal } from './terminal';

/** Opens the desk's records beside the process that runs it. Needs no other setting than where they are. */
export const withStore = async (
  terminal: Terminal,
  clock: Clock,
  run: (store: Store) => Promise<void>,
): Promise<void> => {
  const settings = Environment.pick({ DATABASE_URL: true, AUDIT_KEY: true }).safeParse(
    givenSettings(terminal.environment),
  );
  if (!settings.success)
    throw new AppError('configuration', settings.error.issues.map(({ message }) => message).join(' '));
  const { DATABASE_URL, AUDIT_KEY } = settings.data;
  const url = isPostgres(DATABASE_URL) ? DATABASE_URL : resolve(terminal.folder, sqlitePath(DATABASE_URL));
  const store = createStore(await openDatabase(url, { shared: true }), {
    clock,
    auditKey: auditKeyFor(AUDIT_KEY, url),
  });
  try {
    await run(store);
  } finally {
    await store.close();
  }
};
