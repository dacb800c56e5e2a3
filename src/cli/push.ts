import { resolve } from 'node:path';
import { type Clock, systemClock } from '../clock';
import { type Config, readConfig } from '../config';
import { providePush } from '../desk/push/provide-push';
import { pushLines } from '../desk/push/push-lines';
import { type PushPorts, type PushState, readPushState } from '../desk/push/push-state';
import { retirePush } from '../desk/push/retire-push';
import { AppError } from '../errors';
import type { PushConfig } from '../push-config';
import type { AddCommand } from './add-command';
import { ebayPorts } from './ebay-ports';
import { readTextIfThere } from './named-file';
import { withRenewedAccounts } from './renewed-accounts';
import type { Terminal } from './terminal';

/** One line each for what must be in place. Answers whether all is. */
const tell = (terminal: Terminal, state: PushState, { endpoint }: PushConfig): boolean => {
  const lines = pushLines(state, endpoint);
  for (const { isInPlace, what, words } of lines)
    terminal.out(`${isInPlace ? 'ok     ' : 'MISSING'} ${what}: ${words}`);
  return lines.every(({ isInPlace }) => isInPlace);
};

const withPush = async (
  terminal: Terminal,
  clock: Clock,
  run: (ports: PushPorts, push: PushConfig, config: Config) => Promise<void>,
): Promise<void> => {
  const configured = readConfig(terminal.environment, (path) => readTextIfThere(resolve(terminal.folder, path)));
  const config = await withRenewedAccounts(configured, terminal.folder, clock);
  if (config.push === undefined) {
    throw new AppError('configuration', 'eBay cannot reach this desk: PUBLIC_URL is not set.', {
      hint: 'Set PUBLIC_URL and EBAY_VERIFICATION_TOKEN; without them requests are found by polling.',
    });
  }
  const { ebay, close } = ebayPorts(config.ebay, clock);
  const accounts = config.ebay.accounts.map((account) => ({ account, ebay: ebay.account(account.id) }));
  try {
    await run({ application: ebay.application, accounts, endpoint: config.push.endpoint }, config.push, config);
  } finally {
    close();
  }
};

const INCOMPLETE = () =>
  new AppError('configuration', 'Not everything is pushed: see the lines marked MISSING.', {
    hint: 'What is not pushed is still found by polling.',
  });

/** `push`: shows, sets up or ends eBay's messages to this desk. Setting up needs the desk to be running and reachable. */
export const pushCommand: AddCommand = (program, terminal) => {
  const push = program.command('push').description('Let eBay tell this desk about requests as they happen.');
  push
    .command('status', { isDefault: true })
    .description('Show what eBay pushes to this desk. Exit code 1 when something is missing. Changes nothing.')
    .action(() =>
      withPush(terminal, systemClock, async (ports, config) => {
        if (!tell(terminal, await readPushState(ports), config)) throw INCOMPLETE();
      }),
    );
  push
    .command('on')
    .description('Subscribe whatever is missing, and enable again what eBay marked down. Start the desk first.')
    .action(() =>
      withPush(terminal, systemClock, async (ports, config) => {
        if (!tell(terminal, await providePush(ports, config), config)) throw INCOMPLETE();
      }),
    );
  push
    .command('off')
    .description('End the subscriptions about requests. Account deletions stay subscribed: eBay demands them.')
    .action(() =>
      withPush(terminal, systemClock, async (ports) => {
        terminal.out(`Ended ${await retirePush(ports)} subscriptions. Requests are found by polling from now on.`);
      }),
    );
};
