import type { Clock } from '../clock';
import type { ConnectedAccount } from '../desk/accounts/connected-account';
import { endingNotices } from '../desk/accounts/ending';
import type { Log } from '../log';
import type { WatchStore } from './ports';

const LOOK_EVERY = 60 * 60_000;

export interface EndingsPorts {
  readonly store: Pick<WatchStore, 'outbox'>;
  readonly accounts: () => readonly ConnectedAccount[];
  readonly clock: Clock;
  readonly log: Log;
}

export interface Endings {
  start(): void;
  stop(): Promise<void>;
}

/** Looks every hour whether a consent or key ends soon. The rows say it once, however many processes look. */
export const createEndings = ({ store, accounts, clock, log }: EndingsPorts): Endings => {
  let cancel = () => {};
  let looking: Promise<void> = Promise.resolve();
  let started = false;

  const look = async (): Promise<void> => {
    for (const notice of accounts().flatMap((account) => endingNotices(account, clock.now()))) {
      await store.outbox.enqueue(notice);
    }
  };
  const round = () => {
    looking = look()
      .catch((error: unknown) => log.error('endings_unread', { error }))
      .finally(() => {
        if (started) cancel = clock.after(LOOK_EVERY, round);
      });
  };
  return {
    start() {
      started = true;
      round();
    },
    async stop() {
      started = false;
      cancel();
      await looking;
    },
  };
};
