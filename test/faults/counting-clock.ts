import type { Clock } from '../../src/clock';

/** A clock that knows how many of its own timers wait; others may use the clock below it too. */
export interface CountingClock extends Clock {
  waiting(): number;
}

export const countingClock = (clock: Clock): CountingClock => {
  let timers = 0;
  return {
    now: () => clock.now(),
    waiting: () => timers,
    after(milliseconds, run) {
      timers += 1;
      let waits = true;
      const ends = () => {
        if (waits) timers -= 1;
        waits = false;
      };
      const cancel = clock.after(milliseconds, () => {
        ends();
        run();
      });
      return () => {
        ends();
        cancel();
      };
    },
  };
};
