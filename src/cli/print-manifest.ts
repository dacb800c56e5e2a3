import { join } from 'node:path';
import { stringify } from 'yaml';
import { CommandPrefix } from '../environment';
import { AppError } from '../errors';
import type { AddCommand } from './add-command';
import { adaptManifest } from './manifest/adapt';
import { lintManifest } from './manifest/lint';
import { readManifest } from './manifest/manifest';
import { readNamedFile } from './named-file';

interface Options {
  readonly mode: string;
  readonly address?: string;
  readonly prefix?: string;
}

const modeFrom = (word: string): 'socket' | 'http' => {
  if (word === 'socket' || word === 'http') return word;
  throw new AppError('bad_input', `There is no mode ${word}.`, { hint: 'Give --mode socket or --mode http.' });
};

const prefixFrom = (word: string): string => {
  const prefix = CommandPrefix.safeParse(word);
  if (prefix.success) return prefix.data;
  throw new AppError('bad_input', `The prefix ${prefix.error.issues[0]?.message ?? 'cannot be used'}.`);
};

/** `manifest`: manifest.yml made ready to paste into Slack, for either way of delivery, and checked. */
export const printManifestCommand: AddCommand = (program, terminal) => {
  program
    .command('manifest')
    .description('Print the Slack manifest for one desk, ready to paste, after checking it offline.')
    .option('--mode <mode>', 'socket or http', 'socket')
    .option('--address <https address>', 'where Slack reaches the desk, for http mode')
    .option('--prefix <prefix>', 'what stands before every slash command; COMMAND_PREFIX when left out')
    .action(({ mode: word, address, prefix: wished }: Options) => {
      const prefix = prefixFrom(wished ?? terminal.environment.COMMAND_PREFIX ?? '');
      const mode = modeFrom(word);
      if (mode === 'http' && (address === undefined || !URL.canParse(address) || !address.startsWith('https://'))) {
        throw new AppError('bad_input', 'In http mode Slack needs an address.', {
          hint: 'Give --address https://… as Slack reaches it from outside.',
        });
      }
      const manifest = adaptManifest(readManifest(readNamedFile(join(terminal.folder, 'manifest.yml'))), {
        mode,
        prefix,
        ...(address === undefined ? {} : { address }),
      });
      const faults = lintManifest(manifest, prefix);
      if (faults.length > 0) {
        throw new AppError('configuration', `manifest.yml needs attention:\n  ${faults.join('\n  ')}`);
      }
      terminal.out(stringify(manifest).trimEnd());
    });
};
