/** Time for the simulator: the real one by default, one that is moved by hand in tests. */
export interface SimClock {
  now(): Date;
  /** Runs once, later. What it returns, when it is a function, cancels. */
  after(milliseconds: number, run: () => void): unknown;
}

export const realClock: SimClock = {
  now: () => new Date(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};

export const pauseOn = (clock: SimClock, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    clock.after(milliseconds, resolve);
  });
