import type { Clock } from '../src/clock';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

export interface HandMovedClock extends Clock {
  /** Moves time on, running what falls due in order and letting what waits on it go on in between. */
  advance(milliseconds: number): Promise<void>;
  /** Timers that still wait. */
  readonly waiting: number;
}

const settle = async () => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** A clock that stands still until a test moves it. */
export const handMovedClock = (start = '2026-11-22T12:00:00.000Z'): HandMovedClock => {
  let now = new Date(start).getTime();
  const timers = new Set<Timer>();
  return {
    now: () => new Date(now),
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(milliseconds) {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const [next] = [...timers].filter((timer) => timer.at <= end).sort((one, other) => one.at - other.at);
        if (next === undefined) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.run();
        await settle();
      }
      now = end;
      await settle();
    },
    get waiting() {
      return timers.size;
    },
  };
};
