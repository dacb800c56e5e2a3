import type { Clock } from './clock';

/** Work that comes again and again, one time after the other. */
export interface Recurring {
  start(): void;
  /** Begins nothing new and resolves when what runs has ended. */
  stop(): Promise<void>;
}

export interface Rhythm {
  readonly clock: Clock;
  /** Milliseconds from the end of one time to the next. */
  readonly every: number;
  /** Milliseconds until the first one; none when left out. */
  readonly first?: number;
  /** Told what a time threw. The next one comes all the same. */
  broke(thrown: unknown): void;
}

/** Does the work at its rhythm, once it is started. */
export const recurring = ({ clock, every, first = 0, broke }: Rhythm, work: () => Promise<unknown>): Recurring => {
  let running: Promise<void> = Promise.resolve();
  let started = false;
  let cancel = () => {};
  const round = () => {
    running = work()
      .then(() => {}, broke)
      .finally(() => {
        if (started) cancel = clock.after(every, round);
      });
  };
  return {
    start() {
      started = true;
      if (first === 0) round();
      else cancel = clock.after(first, round);
    },
    async stop() {
      started = false;
      cancel();
      await running;
    },
  };
};
