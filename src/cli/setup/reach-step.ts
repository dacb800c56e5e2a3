import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { CommandPrefix, MailAddress, PublicAddress, type Variables } from '../../environment';
import { adaptManifest } from '../manifest/adapt';
import { lintManifest } from '../manifest/lint';
import { readManifest } from '../manifest/manifest';
import { readNamedFile } from '../named-file';
import type { Terminal } from '../terminal';
import { judgeBy } from './judge-by';
import type { SetupOptions } from './options';
import { writePrivateFile } from './private-file';
import type { Questions } from './questions';

const MANIFEST = 'slack-manifest.yml';

const questionOfAddress = (mode: string) =>
  mode === 'http'
    ? { ask: 'Public https address of this desk' }
    : { ask: "Public https address for eBay's messages (Enter: none, eBay is asked every minute)", optional: true };

/** Asks how Slack and eBay reach the desk, and what its commands are called. Answers the settings to keep. @throws AppError */
export const reachStep = async (
  questions: Questions,
  terminal: Terminal,
  known: Variables,
  options: SetupOptions,
): Promise<Record<string, string>> => {
  terminal.err('\nHow the desk is reached. Nothing has to exist yet; Enter takes what is proposed.\n');
  const mode = await questions.choose(
    {
      ask: 'How does Slack reach the desk?',
      setting: '--slack-mode',
      proposed: options.slackMode ?? known.SLACK_MODE ?? 'socket',
    },
    [
      { value: 'socket', name: 'Socket Mode (no public address needed)' },
      { value: 'http', name: 'HTTP (a public https address)' },
    ],
  );
  const address = await questions.text({
    ...questionOfAddress(mode),
    setting: '--public-url',
    proposed: options.publicUrl ?? known.PUBLIC_URL,
    judge: judgeBy(PublicAddress),
  });
  const email =
    address === ''
      ? undefined
      : await questions.text({
          ask: "Mail address that eBay warns when its messages do not arrive (Enter: set up eBay's messages later)",
          setting: '--alert-email',
          proposed: options.alertEmail ?? known.EBAY_ALERT_EMAIL,
          judge: judgeBy(MailAddress),
          optional: true,
        });
  const prefix = await questions.text({
    ask: 'Prefix of the commands, if another app has the same ones (for example ebay-; Enter: none)',
    setting: '--prefix',
    proposed: options.prefix ?? known.COMMAND_PREFIX,
    judge: judgeBy(CommandPrefix),
    optional: true,
  });
  return {
    SLACK_MODE: mode,
    COMMAND_PREFIX: prefix,
    ...(address === ''
      ? {}
      : {
          PUBLIC_URL: address,
          EBAY_VERIFICATION_TOKEN: known.EBAY_VERIFICATION_TOKEN || randomBytes(32).toString('hex'),
        }),
    ...(email ? { EBAY_ALERT_EMAIL: email } : {}),
  };
};

/** Writes the manifest of this very desk, ready to paste into Slack, and says where that is. */
export const writeManifest = (terminal: Terminal, settings: Readonly<Record<string, string>>): void => {
  const { SLACK_MODE: mode, PUBLIC_URL: address, COMMAND_PREFIX: prefix = '' } = settings;
  const manifest = adaptManifest(readManifest(readNamedFile(join(terminal.folder, 'manifest.yml'))), {
    mode: mode === 'http' ? 'http' : 'socket',
    prefix,
    ...(address === undefined ? {} : { address }),
  });
  const faults = lintManifest(manifest, prefix);
  writePrivateFile(join(terminal.folder, MANIFEST), stringify(manifest));
  if (faults.length > 0) terminal.err(`${MANIFEST} needs attention: ${faults.join('; ')}.`);
  terminal.err(`\nSlack. At https://api.slack.com/apps press Create New App → From a manifest, choose your workspace,`);
  terminal.err(
    `paste the text of ${MANIFEST}, which was just written, and press Create. Then Install App → Install.\n`,
  );
};
