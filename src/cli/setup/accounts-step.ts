import type { AccountEntry } from '../../accounts-file';
import type { Clock } from '../../clock';
import type { Variables } from '../../environment';
import type { Terminal } from '../terminal';
import { oneAccount } from './one-account';
import type { SetupOptions } from './options';
import type { Questions } from './questions';

/**
 * Connects seller accounts, one after the other; `keep` is told after each, so that a consent is not lost when the next one fails.
 * Who has some already is asked first whether there is one to connect. @throws AppError
 */
export const accountsStep = async (
  questions: Questions,
  terminal: Terminal,
  known: Variables,
  present: readonly AccountEntry[],
  keep: (accounts: readonly AccountEntry[]) => void,
  clock: Clock,
  options: SetupOptions,
): Promise<void> => {
  const accounts = new Map(present.map((account) => [account.id, account]));
  const wanted = () =>
    questions.yes({
      ask:
        accounts.size === 0
          ? 'Connect a seller account?'
          : `Connected: ${[...accounts.keys()].join(', ')}. Connect another seller account, or one of these again?`,
      setting: '--yes',
      otherwise: false,
    });
  if (questions.patient && accounts.size > 0 && !(await wanted())) return;
  do {
    const account = await oneAccount(questions, terminal, known, accounts, clock, options);
    accounts.set(account.id, account);
    keep([...accounts.values()]);
  } while (await wanted());
};
