import type { Clock } from '../clock';
import type { ConnectedAccount } from '../desk/accounts/connected-account';
import { endingNotices } from '../desk/accounts/ending';
import type { Log } from '../log';
import { type Recurring, recurring } from '../recurring';
import type { WatchStore } from './ports';

const LOOK_EVERY = 60 * 60_000;

export interface EndingsPorts {
  readonly store: Pick<WatchStore, 'outbox'>;
  readonly accounts: () => readonly ConnectedAccount[];
  readonly clock: Clock;
  readonly log: Log;
}

/** Looks every hour whether a consent or key ends soon. The rows say it once, however many processes look. */
export const createEndings = ({ store, accounts, clock, log }: EndingsPorts): Recurring => {
  const look = async (): Promise<void> => {
    for (const notice of accounts().flatMap((account) => endingNotices(account, clock.now()))) {
      await store.outbox.enqueue(notice);
    }
  };
  return recurring({ clock, every: LOOK_EVERY, broke: (error) => log.error('endings_unread', { error }) }, look);
};
