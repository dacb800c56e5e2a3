import { Command, CommanderError } from 'commander';
import { asAppError } from '../errors';
import type { AddCommand } from './add-command';
import { auditCommand, backupCommand } from './audit';
import { checkConfigCommand } from './check-config';
import { doctorCommand } from './doctor';
import { explainCommand } from './explain';
import { moveRecordsCommand } from './move-records';
import { printManifestCommand } from './print-manifest';
import { pushCommand } from './push';
import { restoreCommand } from './restore';
import { rotateKeyCommand } from './rotate-key';
import { setupCommand } from './setup';
import type { Terminal } from './terminal';

const COMMANDS: readonly AddCommand[] = [
  setupCommand,
  rotateKeyCommand,
  doctorCommand,
  checkConfigCommand,
  printManifestCommand,
  explainCommand,
  auditCommand,
  backupCommand,
  restoreCommand,
  moveRecordsCommand,
  pushCommand,
];

export const createProgram = (terminal: Terminal): Command => {
  const program = new Command('aftersale')
    .description('Run and look after an Aftersale desk.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .showHelpAfterError('Add --help to see what this command takes.');
  for (const add of COMMANDS) add(program, terminal);
  return program;
};

/** Runs one command line and answers its exit code: 0 when done, 1 when not. Never throws. */
export const runCommandLine = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  try {
    await createProgram(terminal).parseAsync([...words], { from: 'user' });
    return 0;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode;
    if (thrown instanceof Error && thrown.name === 'ExitPromptError') {
      terminal.err('Stopped. Whatever was written so far is kept; run the command again to go on.');
      return 130;
    }
    const error = asAppError(thrown);
    terminal.err(error.message);
    if (error.hint !== undefined) terminal.err(error.hint);
    if (error.code === 'internal' && error.cause instanceof Error) terminal.err(error.cause.stack ?? '');
    return 1;
  }
};
