import { join } from 'node:path';
import { stringify } from 'yaml';
import { AppError } from '../errors';
import type { AddCommand } from './add-command';
import { adaptManifest } from './manifest/adapt';
import { lintManifest } from './manifest/lint';
import { readManifest } from './manifest/manifest';
import { readNamedFile } from './named-file';

interface Options {
  readonly mode: string;
  readonly address?: string;
}

const modeFrom = (word: string): 'socket' | 'http' => {
  if (word === 'socket' || word === 'http') return word;
  throw new AppError('bad_input', `There is no mode ${word}.`, { hint: 'Give --mode socket or --mode http.' });
};

/** `manifest`: manifest.yml made ready to paste into Slack, for either way of delivery, and checked. */
export const printManifestCommand: AddCommand = (program, terminal) => {
  program
    .command('manifest')
    .description('Print the Slack manifest for one way of delivery, after checking it offline.')
    .option('--mode <mode>', 'socket or http', 'socket')
    .option('--address <https address>', 'where Slack reaches the desk, for http mode')
    .action(({ mode: word, address }: Options) => {
      const mode = modeFrom(word);
      if (mode === 'http' && (address === undefined || !URL.canParse(address) || !address.startsWith('https://'))) {
        throw new AppError('bad_input', 'In http mode Slack needs an address.', {
          hint: 'Give --address https://… as Slack reaches it from outside.',
        });
      }
      const manifest = adaptManifest(readManifest(readNamedFile(join(terminal.folder, 'manifest.yml'))), {
        mode,
        ...(address === undefined ? {} : { address }),
      });
      const faults = lintManifest(manifest);
      if (faults.length > 0) {
        throw new AppError('configuration', `manifest.yml needs attention:\n  ${faults.join('\n  ')}`);
      }
      terminal.out(stringify(manifest).trimEnd());
    });
};
