import { resolve } from 'node:path';
import { findingLine } from '../check-up';
import { type Clock, systemClock } from '../clock';
import { type Config, readConfig } from '../config';
import { AppError } from '../errors';
import type { AddCommand } from './add-command';
import { examineDesk } from './checks/examine-desk';
import { readTextIfThere } from './named-file';
import { withRenewedAccounts } from './renewed-accounts';
import type { Terminal } from './terminal';

/** Looks at everything the desk depends on and prints one line each. Answers whether nothing failed. */
export const examine = async (config: Config, terminal: Terminal, clock: Clock): Promise<boolean> => {
  const deskFile = readTextIfThere(resolve(terminal.folder, config.deskFile));
  const inUse = await withRenewedAccounts(config, terminal.folder, clock);
  const findings = await examineDesk({ config: inUse, folder: terminal.folder, deskFile, clock });
  for (const finding of findings) terminal.out(findingLine(finding));
  return findings.every(({ level }) => level !== 'failure');
};

/** `doctor`: everything that can be checked, one line each with a remedy. Exit code 1 when something failed. */
export const doctorCommand: AddCommand = (program, terminal) => {
  program
    .command('doctor')
    .description('Check everything the desk depends on: Slack, eBay, rules, clock and store. Changes nothing.')
    .action(async () => {
      const config = readConfig(terminal.environment, (path) => readTextIfThere(resolve(terminal.folder, path)));
      if (await examine(config, terminal, systemClock)) return;
      throw new AppError('configuration', 'Something needs attention: see the lines marked FAILURE.');
    });
};
