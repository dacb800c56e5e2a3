import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatAccountsFile, parseAccountsFile, resealAccounts } from '../accounts-file';
import { systemClock } from '../clock';
import { resealRenewals } from '../desk/accounts/renewal';
import { Environment, givenSettings } from '../environment';
import { AppError } from '../errors';
import { AccountId } from '../ids';
import { createSecretBox, type SecretBox } from '../secret-box';
import { isPostgres, sqlitePath } from '../store/database-url';
import type { AddCommand } from './add-command';
import { readNamedFile, readTextIfThere } from './named-file';
import { withSettings } from './setup/env-text';
import { writePrivateFile } from './setup/private-file';
import type { Terminal } from './terminal';
import { withStore } from './with-store';

/** What was renewed in Slack rests in the desk's records. */
const resealRecords = async (terminal: Terminal, box: SecretBox, ids: readonly AccountId[]): Promise<void> => {
  const url = givenSettings(terminal.environment).DATABASE_URL ?? Environment.shape.DATABASE_URL.parse(undefined);
  if (!isPostgres(url) && !existsSync(resolve(terminal.folder, sqlitePath(url)))) return;
  await withStore(terminal, systemClock, async ({ settings }) => {
    await resealRenewals(settings, box, [...new Set(ids)]);
  });
};

/**
 * `rotate-key`: seals the accounts file with a fresh key. Both keys stand in `.env` until the file and the records are rewritten, so that
 * it can be opened whenever the command is stopped.
 */
export const rotateKeyCommand: AddCommand = (program, terminal) => {
  program
    .command('rotate-key')
    .description('Seal the tokens in the accounts file with a new SECRET_KEY, which it writes into .env.')
    .action(async () => {
      const at = (path: string) => resolve(terminal.folder, path);
      const { SECRET_KEY: present, SECRET_KEY_OLD: older, ACCOUNTS_FILE: file } = givenSettings(terminal.environment);
      if (present === undefined) {
        throw new AppError('configuration', 'There is no SECRET_KEY.', { hint: 'Run `npm run setup` first.' });
      }
      const path = at(file ?? Environment.shape.ACCOUNTS_FILE.parse(undefined));
      const accounts = parseAccountsFile(readNamedFile(path));
      const fresh = randomBytes(32).toString('base64');
      const box = createSecretBox([fresh, present, ...(older ? [older] : [])]);
      const sealed = resealAccounts(accounts, box);
      const keep = (settings: Readonly<Record<string, string>>) =>
        writePrivateFile(at('.env'), withSettings(readTextIfThere(at('.env')) ?? '', settings));
      keep({ SECRET_KEY: fresh, SECRET_KEY_OLD: present });
      writePrivateFile(path, formatAccountsFile(sealed));
      await resealRecords(terminal, box, [...accounts.map(({ id }) => id), AccountId.parse('main')]);
      keep({ SECRET_KEY_OLD: '' });
      terminal.out(`Sealed ${sealed.length} accounts with a new SECRET_KEY, now in .env. Restart the desk.`);
    });
};
