import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Clock } from '../clock';
import type { Config } from '../config';
import { withRenewals } from '../desk/accounts/renewal';
import { createSecretBox } from '../secret-box';
import { openDatabase } from '../store/database';
import { isPostgres, sqlitePath } from '../store/database-url';
import { settingsIn } from '../store/settings';

/**
 * The configuration with what admins renewed in Slack, which rests in the records: the credentials that the running desk uses. Where
 * there are no records, or they cannot be read, as configured. Changes nothing.
 */
export const withRenewedAccounts = async (config: Config, folder: string, clock: Clock): Promise<Config> => {
  const { databaseUrl, secretKeys, ebay } = config;
  const [present, ...older] = secretKeys;
  const url = isPostgres(databaseUrl) ? databaseUrl : resolve(folder, sqlitePath(databaseUrl));
  if (present === undefined || (!isPostgres(url) && !existsSync(url))) return config;
  try {
    const database = await openDatabase(url, { shared: true, connections: 1 });
    try {
      const records = settingsIn(database.kysely, clock);
      const box = createSecretBox([present, ...older]);
      const accounts = await Promise.all(ebay.accounts.map((account) => withRenewals(records, box, account)));
      return { ...config, ebay: { ...ebay, accounts } };
    } finally {
      await database.close();
    }
  } catch {
    // The doctor looks at the store by itself and says what is wrong with it.
    return config;
  }
};
