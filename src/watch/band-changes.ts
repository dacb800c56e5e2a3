import { addHours, max } from 'date-fns';
import type { Account } from '../desk/account';
import type { BuyerRequest } from '../desk/buyer-request';
import { cardOf } from '../desk/cases/card-of';
import { bandsAt } from '../desk/deadlines';
import { countedUntil, lastWorkingHours } from '../desk/time-left';
import { shiftsBetween, type WorkingHours } from '../desk/working-time';
import type { WatchStore } from './ports';

const LAST_LOOK = 'watch/bands looked at';

/**
 * Draws the cards anew whose deadline passed into another band, or another step of the last working hours, since the last look.
 * The last look is kept in the same commit, so that a step that falls into a restart is neither lost nor told twice.
 */
export const drawBandChanges = (
  store: WatchStore,
  accounts: readonly Account[],
  now: Date,
  hours?: WorkingHours,
): Promise<number> =>
  store.transaction(async (tables) => {
    const last = await tables.settings.get(LAST_LOOK);
    await tables.settings.set(LAST_LOOK, now.toISOString());
    if (last === undefined) return 0;
    const until = max([addHours(now, 26), ...(hours === undefined ? [] : [countedUntil(now, hours)])]);
    const shifts = hours === undefined ? [] : shiftsBetween(new Date(last), until, hours);
    const looksAt = (moment: Date, timeZone: string) => {
      const bandOf = bandsAt(moment, timeZone);
      return ({ respondBy }: BuyerRequest) =>
        hours === undefined ? bandOf(respondBy) : `${bandOf(respondBy)} ${lastWorkingHours(respondBy, moment, shifts)}`;
    };
    let drawn = 0;
    for (const account of accounts) {
      const [before, after] = [looksAt(new Date(last), account.timeZone), looksAt(now, account.timeZone)];
      // Bands change from the day of the deadline to the deadline itself.
      for (const request of await tables.requests.due(account.id, last, until.toISOString())) {
        if (before(request) === after(request)) continue;
        await tables.outbox.enqueue({ kind: 'request_card', request: await cardOf(tables, request) });
        drawn += 1;
      }
    }
    return drawn;
  });
