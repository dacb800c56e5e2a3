import { resolve } from 'node:path';
import { readConfig } from '../config';
import type { AddCommand } from './add-command';
import { readTextIfThere } from './named-file';

const accounts = (count: number) => (count === 1 ? '1 eBay account' : `${count} eBay accounts`);

/** `config`: reads every setting as `npm start` would and says what is wrong, without reaching anything. */
export const checkConfigCommand: AddCommand = (program, terminal) => {
  program
    .command('config')
    .description('Check the settings of .env and the environment, offline.')
    .action(() => {
      const config = readConfig(terminal.environment, (path) => readTextIfThere(resolve(terminal.folder, path)));
      terminal.out(
        `The settings are complete: Slack in ${config.slack.mode} mode, ${accounts(config.ebay.accounts.length)}, desk file ${config.deskFile}.`,
      );
    });
};
