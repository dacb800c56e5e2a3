import type { Clock } from '../clock';
import { asAppError } from '../errors';
import type { Log } from '../log';
import type { Perform } from './perform';

const LONGEST_MS = 60_000;
const SHORTEST_MS = 250;
/** Before what could not be taken up is tried again. */
const STUCK_MS = 5_000;

export interface Timer {
  /** Looks anew at what falls due, after something was asked or answered. */
  nudge(): void;
  /** Resolves when the round at hand has ended. */
  stop(): Promise<void>;
}

/** Takes up what is due: when it falls due, and once a minute for what other processes left. */
export const startTimer = (perform: Pick<Perform, 'resume' | 'nextAt'>, clock: Clock, log: Log): Timer => {
  let cancel: () => void = () => {};
  let round: Promise<void> = Promise.resolve();
  let stopped = false;
  let awaited: string | undefined;

  const wait = async () => {
    const next = await perform.nextAt();
    const left = next === undefined ? LONGEST_MS : new Date(next).getTime() - clock.now().getTime();
    const isStuck = left <= 0 && next === awaited;
    awaited = next;
    cancel();
    if (!stopped) cancel = clock.after(Math.min(LONGEST_MS, Math.max(isStuck ? STUCK_MS : SHORTEST_MS, left)), run);
  };
  const guarded = (work: () => Promise<unknown>) => {
    round = round
      .then(work)
      .then(wait)
      .catch((thrown: unknown) => {
        const failure = asAppError(thrown);
        log.error('timer_failed', { code: failure.code, reason: failure.message });
        if (!stopped) cancel = clock.after(LONGEST_MS, run);
      });
  };
  const run = () => guarded(() => perform.resume());

  run();
  return {
    nudge: () => guarded(async () => {}),
    async stop() {
      stopped = true;
      cancel();
      await round;
    },
  };
};
