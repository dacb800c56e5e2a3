import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AccountEntry, formatAccountsFile, parseAccountsFile } from '../accounts-file';
import { systemClock } from '../clock';
import { readConfig } from '../config';
import { Environment, givenSettings } from '../environment';
import type { AddCommand } from './add-command';
import { slackQuestions } from './checks/slack-checks';
import { examine } from './doctor';
import { readTextIfThere } from './named-file';
import { accountsStep } from './setup/accounts-step';
import { questionsFor } from './setup/ask-in-terminal';
import { deskStep } from './setup/desk-step';
import { withSettings } from './setup/env-text';
import { keysetStep } from './setup/keyset-step';
import type { SetupOptions } from './setup/options';
import { writePrivateFile } from './setup/private-file';
import { pushStep } from './setup/push-step';
import type { Questions } from './setup/questions';
import { reachStep, writeManifest } from './setup/reach-step';
import { recordsStep } from './setup/records-step';
import { slackStep } from './setup/slack-step';
import type { Terminal } from './terminal';

/** From nothing to a working desk. What is answered already is proposed again, so it can be run any time. @throws AppError */
export const setUp = async (questions: Questions, terminal: Terminal, options: SetupOptions): Promise<void> => {
  const at = (path: string) => resolve(terminal.folder, path);
  let known: Readonly<Record<string, string>> = givenSettings(terminal.environment);
  const keep = (settings: Readonly<Record<string, string>>) => {
    known = { ...known, ...settings };
    const text = readTextIfThere(at('.env')) ?? readTextIfThere(at('.env.example')) ?? '';
    writePrivateFile(at('.env'), withSettings(text, settings));
  };

  const reach = await reachStep(questions, terminal, known, options);
  keep(reach);
  writeManifest(terminal, reach);
  const slack = await slackStep(questions, terminal, known);
  keep(slack);
  keep(await recordsStep(questions, terminal, known, options));
  const accountsFile = at(known.ACCOUNTS_FILE ?? Environment.shape.ACCOUNTS_FILE.parse(undefined));
  const present = readTextIfThere(accountsFile);
  const entries = present === undefined ? [] : parseAccountsFile(present);
  keep(await keysetStep(questions, terminal, known, systemClock));
  const keepAccounts = (accounts: readonly AccountEntry[]) =>
    writePrivateFile(accountsFile, formatAccountsFile(accounts));
  await accountsStep(questions, terminal, known, entries, keepAccounts, systemClock, options);

  const deskFile = at(known.DESK_FILE ?? Environment.shape.DESK_FILE.parse(undefined));
  const replace =
    !existsSync(deskFile) ||
    (await questions.yes({ ask: `Replace the desk file ${deskFile}?`, setting: '--yes', otherwise: false }));
  if (replace) {
    const client = slackQuestions(
      slack.SLACK_BOT_TOKEN ?? '',
      known.SLACK_API_URL ?? Environment.shape.SLACK_API_URL.parse(undefined),
    );
    writePrivateFile(deskFile, await deskStep(questions, terminal, client, options));
  }

  const config = readConfig({ ...terminal.environment, ...known }, (path) => readTextIfThere(at(path)));
  await pushStep(config, terminal, systemClock);
  terminal.err('\nA look at everything:\n');
  const healthy = await examine(config, terminal, systemClock);
  terminal.err(
    healthy
      ? '\nReady. Start the desk with: npm start'
      : '\nMend what is marked FAILURE, then look again with: npm run doctor',
  );
};

/** `setup`: asks in the terminal, or takes everything from flags and settings with `--yes`. */
export const setupCommand: AddCommand = (program, terminal) => {
  program
    .command('setup')
    .description('Connect Slack and the seller accounts, and write .env, the accounts file and the desk file.')
    .option('--yes', 'ask nothing: flags answer, and secrets come from environment variables named as in .env.example')
    .option('--slack-mode <mode>', 'socket or http')
    .option('--public-url <address>', 'https address under which Slack (http mode) and eBay reach the desk')
    .option('--prefix <prefix>', 'what stands before every slash command, for example ebay-')
    .option('--records <where>', 'file, postgres or compose')
    .option('--alert-email <address>', 'where eBay writes to when its messages do not arrive')
    .option('--account-id <id>', 'short name of the seller account')
    .option('--account-name <name>', 'what the team calls it')
    .option('--marketplace <marketplace>', 'for example EBAY_DE')
    .option('--time-zone <zone>', 'for example Europe/Berlin')
    .option(
      '--callback-port <port>',
      "wait on this machine's port for the seller's browser instead of a pasted address",
    )
    .option('--push', "ask for what eBay's messages need even without --public-url")
    .option('--signing-key', 'make a signing key: the seller is registered in the EU or the UK')
    .option('--channel <id>', 'Slack channel for new requests')
    .option('--admin-channel <id>', 'Slack channel for alarms')
    .option('--agents <ids>', 'Slack user ids, with commas')
    .option('--approvers <ids>', 'Slack user ids, with commas')
    .option('--admins <ids>', 'Slack user ids, with commas')
    .option('--agent-limit <amounts>', 'what an agent moves alone, for example "50 EUR, 50 USD"')
    .option('--approver-limit <amounts>', 'what an approver or admin moves alone')
    .action((options: SetupOptions) => setUp(questionsFor(options.yes !== true), terminal, options));
};
