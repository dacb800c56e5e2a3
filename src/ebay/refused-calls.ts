import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { CallFamily } from './call';
import { noMoreFor } from './family-words';

const FIRST_PAUSE = 60_000;
const LONGEST_PAUSE = 15 * 60_000;

/** How long rounds leave a family alone after eBay refused calls of it with 429. */
export interface Pauses {
  refused(family: CallFamily, retryAfterMilliseconds: number | undefined): void;
  accepted(family: CallFamily): void;
  /** Until when the pause lasts; undefined outside one. */
  until(family: CallFamily): Date | undefined;
  /** @throws AppError budget_spent while the pause lasts. */
  check(family: CallFamily): void;
}

/** As long as eBay asked, else a minute, doubled with each refusal in a row up to a quarter of an hour. */
export const pauseAfterRefusals = (clock: Clock): Pauses => {
  const pauses = new Map<CallFamily, { until: number; inARow: number }>();
  const lasting = (family: CallFamily): Date | undefined => {
    const pause = pauses.get(family);
    return pause === undefined || pause.until <= clock.now().getTime() ? undefined : new Date(pause.until);
  };
  return {
    until: lasting,
    refused(family, retryAfterMilliseconds) {
      const known = pauses.get(family);
      const now = clock.now().getTime();
      // Calls that were under way together are refused together, and that counts once.
      const inARow = known === undefined ? 1 : known.until > now ? known.inARow : known.inARow + 1;
      const usual = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(inARow - 1, 10));
      pauses.set(family, { until: Math.max(known?.until ?? 0, now + (retryAfterMilliseconds ?? usual)), inARow });
    },
    accepted: (family) => void pauses.delete(family),
    check(family) {
      const until = lasting(family)?.toISOString();
      if (until === undefined) return;
      throw new AppError('budget_spent', noMoreFor(family), {
        hint: `Rounds leave it alone until ${until}.`,
        facts: { family, until },
      });
    },
  };
};
