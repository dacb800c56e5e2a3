import { addHours } from 'date-fns';
import type { Account } from '../desk/account';
import { bandOf } from '../desk/deadlines';
import { refOf } from './changes';
import type { WatchStore } from './ports';

const LAST_LOOK = 'watch/bands looked at';

/**
 * Draws the cards anew whose deadline passed into another band since the last look. The last look is kept in the same commit,
 * so that a step that falls into a restart is neither lost nor told twice.
 */
export const drawBandChanges = (store: WatchStore, accounts: readonly Account[], now: Date): Promise<number> =>
  store.transaction(async (tables) => {
    const last = await tables.settings.get(LAST_LOOK);
    await tables.settings.set(LAST_LOOK, now.toISOString());
    if (last === undefined) return 0;
    let drawn = 0;
    for (const account of accounts) {
      // Bands change from the day of the deadline to the deadline itself.
      for (const request of await tables.requests.due(account.id, last, addHours(now, 26).toISOString())) {
        const before = bandOf(request.respondBy, new Date(last), account.timeZone);
        if (before === bandOf(request.respondBy, now, account.timeZone)) continue;
        await tables.outbox.enqueue({ kind: 'request_card', request: refOf(request) });
        drawn += 1;
      }
    }
    return drawn;
  });
