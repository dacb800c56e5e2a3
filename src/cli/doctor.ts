import { join, resolve } from 'node:path';
import { checkUp, findingLine } from '../check-up';
import { type Clock, systemClock } from '../clock';
import { type Config, readConfig } from '../config';
import { AppError } from '../errors';
import type { AddCommand } from './add-command';
import { allChecks } from './checks/all-checks';
import { slackQuestions } from './checks/slack-checks';
import { ebayPorts } from './ebay-ports';
import { readManifest } from './manifest/manifest';
import { readNamedFile, readTextIfThere } from './named-file';
import type { Terminal } from './terminal';

const dateAt = (apiUrl: string) => async () => {
  const reply = await fetch(new URL('api.test', apiUrl), { method: 'POST', signal: AbortSignal.timeout(10_000) });
  return reply.headers.get('date') ?? undefined;
};

/** Looks at everything the desk depends on and prints one line each. Answers whether nothing failed. */
export const examine = async (config: Config, terminal: Terminal, clock: Clock): Promise<boolean> => {
  const { ebay, tokens, close } = ebayPorts(config.ebay, clock);
  try {
    const findings = await checkUp(
      allChecks({
        config,
        folder: terminal.folder,
        clock,
        ebay,
        tokens,
        slack: slackQuestions(config.slack.botToken, config.slack.apiUrl),
        deskFile: readTextIfThere(resolve(terminal.folder, config.deskFile)),
        scopes: readManifest(readNamedFile(join(terminal.folder, 'manifest.yml'))).oauth_config.scopes.bot,
        readDate: dateAt(config.slack.apiUrl),
      }),
    );
    for (const finding of findings) terminal.out(findingLine(finding));
    return findings.every(({ level }) => level !== 'failure');
  } finally {
    close();
  }
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
