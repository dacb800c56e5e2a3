import type { Clock } from '../../clock';
import { AppError, asAppError } from '../../errors';
import type { AccountId } from '../../ids';
import type { Log } from '../../log';
import { recurring } from '../../recurring';
import type { SecretBox } from '../../secret-box';
import type { ConnectedAccount } from './connected-account';
import { type Credential, type RenewalRecords, renewalName, renewalPurpose, withRenewals } from './renewal';

/** Where accounts are configured, read anew while the desk runs. */
export interface AccountsPort {
  /** @throws AppError `configuration` */
  read(): readonly ConnectedAccount[];
  /** Calls `changed` whenever they may have changed. The returned function ends that. */
  watch(changed: () => void): () => void;
}

export interface LiveAccountsPorts {
  readonly configured: readonly ConnectedAccount[];
  readonly source: AccountsPort | undefined;
  readonly records: RenewalRecords;
  /** Undefined where no SECRET_KEY is set: nothing can be renewed then. */
  readonly box: SecretBox | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** The account has other credentials than before. */
  changed(id: AccountId): void;
  /** The accounts cannot be read any more; those before stay in use. */
  onProblem(problem: AppError): Promise<void>;
}

export interface LiveAccounts {
  /** Always the same list, changed in place: whoever holds it sees the accounts as they are now. */
  readonly all: readonly ConnectedAccount[];
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Keeps a renewed credential for all processes of the desk and uses it at once. @throws AppError `configuration` */
  renew(id: AccountId, credential: Credential, secret: string, endsAt: Date | undefined): Promise<void>;
}

/** Another process may have renewed an account. */
const LOOK_EVERY = 60_000;

const NO_KEY = () =>
  new AppError('configuration', 'The new secret cannot be kept: there is no SECRET_KEY to seal it with.', {
    hint: 'Run `npm run setup` once, which makes one, and restart the desk.',
  });

const secretsOf = ({ refreshToken, signingKey }: ConnectedAccount) => `${refreshToken} ${signingKey?.jwe ?? ''}`;

/** The accounts of the desk, connected again or anew without a restart: from the accounts file and from what was renewed in Slack. */
export const createLiveAccounts = (ports: LiveAccountsPorts): LiveAccounts => {
  const { source, records, box, clock, log } = ports;
  const all: ConnectedAccount[] = [...ports.configured];
  let configured = ports.configured;
  let lastProblem: string | undefined;
  let unopened: AppError | undefined;
  let looking: Promise<void> = Promise.resolve();
  let unwatch = () => {};

  /** One account whose renewal cannot be opened keeps what it was configured with, and the others theirs. */
  const renewed = async (keys: SecretBox, account: ConnectedAccount): Promise<ConnectedAccount> => {
    try {
      return await withRenewals(records, keys, account);
    } catch (thrown) {
      unopened = asAppError(thrown);
      return account;
    }
  };

  const overlay = async () => {
    unopened = undefined;
    const fresh = box === undefined ? configured : await Promise.all(configured.map((one) => renewed(box, one)));
    const changed = fresh.filter((one) => {
      const before = all.find(({ id }) => id === one.id);
      return before === undefined || secretsOf(before) !== secretsOf(one);
    });
    all.splice(0, all.length, ...fresh);
    for (const { id } of changed) {
      log.info('account_connected', { account: id });
      ports.changed(id);
    }
  };

  const look = async (anew: boolean) => {
    try {
      if (anew && source !== undefined) configured = source.read();
      await overlay();
      if (unopened !== undefined) throw unopened;
      lastProblem = undefined;
    } catch (thrown) {
      const problem = asAppError(thrown);
      log.warn('accounts_unusable', { code: problem.code, reason: problem.message });
      if (problem.code !== 'configuration' || problem.message === lastProblem) return;
      lastProblem = problem.message;
      await ports.onProblem(problem);
    }
  };
  const unread = (error: unknown) => log.error('accounts_unread', { error });
  const again = (anew: boolean): Promise<void> => {
    looking = looking.then(() => look(anew)).catch(unread);
    return looking;
  };
  const rounds = recurring({ clock, every: LOOK_EVERY, first: LOOK_EVERY, broke: unread }, () => again(false));

  return {
    all,
    async start() {
      await again(false);
      unwatch = source?.watch(() => void again(true)) ?? unwatch;
      rounds.start();
    },
    async stop() {
      unwatch();
      await rounds.stop();
      await looking;
    },
    async renew(id, credential, secret, endsAt) {
      if (box === undefined) throw NO_KEY();
      const sealed = box.seal(secret, renewalPurpose(id, credential));
      const kept = { sealed, at: clock.now().toISOString(), ...(endsAt ? { endsAt: endsAt.toISOString() } : {}) };
      await records.set(renewalName(id, credential), JSON.stringify(kept));
      await again(false);
      // The same refresh token may come back, and is good again all the same.
      ports.changed(id);
    },
  };
};
